import type { TraceEntry } from '#model/bot-run';

/** Everything the bot thought about one thing it heard, in order. */
export interface TurnLog {
  readonly id: string;
  readonly entries: readonly TraceEntry[];
}

/** The reasons gathered by what was heard, the newest turn first. [BB24] */
export function turnsOf(trace: readonly TraceEntry[]): readonly TurnLog[] {
  const turns: { id: string; entries: TraceEntry[] }[] = [];
  for (const entry of trace) {
    const open = turns.at(-1);
    if (open && entry.kind !== 'heard') open.entries.push(entry);
    else turns.push({ id: `${entry.at}-${turns.length}`, entries: [entry] });
  }
  return turns.reverse();
}
