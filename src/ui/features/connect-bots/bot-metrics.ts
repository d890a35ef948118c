import type { BotRunRow } from '#contract/topics';
import type { Conversation } from '#model/conversation';
import type { LogEntry } from '#model/log-entry';

/** One error of an engine, as its documents name it. */
export interface EngineError {
  readonly at: number;
  readonly conversationId: string;
  readonly error: string;
}

/** What became of the conversations a bot has had, as far as they are known. */
export interface BotMetrics {
  readonly total: number;
  /** In percent of all; the rest goes on. */
  readonly closed: number;
  readonly transferred: number;
  readonly escalated: number;
  /** Newest first. */
  readonly errors: readonly EngineError[];
}

interface Asked {
  readonly at: number;
  readonly isAnswered: boolean;
}

/** Since when its service has not answered; null where it did the last time it was asked. [AE75] */
export function interruptedSince(runs: readonly Pick<BotRunRow, 'log'>[]): number | null {
  const asked = runs.flatMap(({ log }) => askedIn(log)).toSorted((one, other) => one.at - other.at);
  return asked[asked.findLastIndex(({ isAnswered }) => isAnswered) + 1]?.at ?? null;
}

/** Whatever came counts as an answer, as long as it is not told to be a failure of the service. */
function askedIn(log: readonly LogEntry[]): Asked[] {
  const asked: Asked[] = [];
  for (const one of log) {
    if (one.kind === 'call-answered') asked.push({ at: one.at, isAnswered: true });
    if (one.kind !== 'engine-failed' || !one.values.error.endsWith('.send-query')) continue;
    if (asked.at(-1)?.at === one.at) asked.pop();
    asked.push({ at: one.at, isAnswered: false });
  }
  return asked;
}

/** [AE27] */
export function metricsOf(
  runs: readonly BotRunRow[],
  isOver: (id: Conversation['id']) => boolean,
): BotMetrics {
  const errors = runs.flatMap(({ log, conversationId }) =>
    log.flatMap((one) =>
      one.kind === 'engine-failed'
        ? [{ at: one.at, conversationId: conversationId ?? '', error: one.values.error }]
        : [],
    ),
  );
  const has = ({ log }: BotRunRow, kind: string) => log.some((one) => one.kind === kind);
  const ends = runs.map((run) => {
    if (has(run, 'engine-failed')) return 'escalated';
    if (has(run, 'transfer-taken')) return 'transferred';
    return run.conversationId && isOver(run.conversationId) ? 'closed' : 'open';
  });
  const share = (end: (typeof ends)[number]) =>
    ends.length === 0 ? 0 : Math.round((100 * ends.filter((one) => one === end).length) / ends.length);
  return {
    total: runs.length,
    ...{ closed: share('closed'), transferred: share('transferred'), escalated: share('escalated') },
    errors: errors.sort((one, other) => other.at - one.at),
  };
}
