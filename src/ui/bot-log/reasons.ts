import type { LogEntry, LogKind } from '#model/log-entry';

/** Why alone: what was said stands beside it. */
export interface LoggedReason {
  readonly entry: LogEntry;
  /** The ids of the lines it has brought. */
  readonly lines: readonly string[];
}

/** Everything the bot thought about one thing it heard, in order. */
export interface TurnReasons {
  readonly id: string;
  readonly reasons: readonly LoggedReason[];
}

const isOfBot = ({ kind }: LogEntry) => kind === 'spoke' || kind === 'told-agents';
const isSaid = (entry: LogEntry) => entry.kind === 'typed' || isOfBot(entry);

/** The id of a line that a preview's log holds. */
export function idOfSaid({ at }: LogEntry, index: number): string {
  return `${at} ${index}`;
}

/** A preview's log holds what was said in it: that is a line of the reason before it. */
export function reasonsOf(log: readonly LogEntry[]): readonly LoggedReason[] {
  const reasons: LoggedReason[] = [];
  log.forEach((entry, index) => {
    if (!isSaid(entry)) return void reasons.push({ entry, lines: entry.lines ?? [] });
    const last = isOfBot(entry) ? reasons.pop() : undefined;
    if (last) reasons.push({ ...last, lines: [...last.lines, idOfSaid(entry, index)] });
  });
  return reasons;
}

const begins: ReadonlySet<LogKind> = new Set([
  ...(['heard', 'greeted', 'transfer-failed', 'went-on', 'run-from'] as const),
  ...([
    'agent-heard',
    'stepped-up',
    'line-missed',
    'line-resent',
    'silence-passed-on',
    'silence-leads-nowhere',
  ] as const),
]);

/** It belongs to what asked for the transfer, wherever nothing was heard between: what came of it stands below. [BB209] */
const answersTo = (open: readonly LoggedReason[], kind: LogKind) =>
  kind === 'transfer-failed' && open.some(({ entry }) => entry.kind === 'transfer-taken');

/** The reasons gathered by what was heard, the newest turn first. [BB24] */
export function turnsOf(reasons: readonly LoggedReason[]): readonly TurnReasons[] {
  const turns: { id: string; reasons: LoggedReason[] }[] = [];
  for (const reason of reasons) {
    const open = turns.at(-1);
    const { at, kind } = reason.entry;
    if (open && (!begins.has(kind) || answersTo(open.reasons, kind))) open.reasons.push(reason);
    else turns.push({ id: `${at}-${turns.length}`, reasons: [reason] });
  }
  return turns.reverse();
}

/** Why this line was said: the reasons of its turn since the line before it. None where that is not known any more. [BB113] */
export function reasonsForLine(turns: readonly TurnReasons[], lineId: string): readonly LoggedReason[] {
  for (const { reasons } of turns) {
    const last = reasons.findIndex(({ lines }) => lines.includes(lineId));
    if (last < 0) continue;
    const before = reasons.slice(0, last).findLastIndex(({ lines }) => lines.length > 0);
    return reasons.slice(before + 1, last + 1);
  }
  return [];
}
