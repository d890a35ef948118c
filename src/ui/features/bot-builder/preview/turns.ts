import type { LogEntry, LogKind } from '#model/log-entry';

/** Everything the bot thought about one thing it heard, in order. */
export interface TurnLog {
  readonly id: string;
  readonly entries: readonly LogEntry[];
}

const begins: ReadonlySet<LogKind> = new Set(['heard', 'greeted', 'transfer-failed', 'went-on', 'run-from']);

/** The reasons gathered by what was heard, the newest turn first. [BB24] */
export function turnsOf(log: readonly LogEntry[]): readonly TurnLog[] {
  const turns: { id: string; entries: LogEntry[] }[] = [];
  for (const entry of log) {
    const open = turns.at(-1);
    if (open && !begins.has(entry.kind)) open.entries.push(entry);
    else turns.push({ id: `${entry.at}-${turns.length}`, entries: [entry] });
  }
  return turns.reverse();
}
