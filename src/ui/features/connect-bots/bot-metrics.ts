import type { BotRunRow } from '#contract/topics';
import type { Conversation } from '#model/conversation';
import { ofSevenDays } from './bot-history';

/** One error of an engine, as its documents name it. */
export interface EngineError {
  readonly at: number;
  readonly conversationId: string;
  readonly error: string;
}

/** What became of the conversations of seven days, as far as they are known. */
export interface BotMetrics {
  readonly total: number;
  /** In percent of all; the rest goes on. */
  readonly closed: number;
  readonly transferred: number;
  readonly escalated: number;
  /** Newest first. */
  readonly errors: readonly EngineError[];
}

/** [AE27] [AE101] */
export function metricsOf(
  held: readonly BotRunRow[],
  now: number,
  isOver: (id: Conversation['id']) => boolean,
): BotMetrics {
  const runs = ofSevenDays(held, now);
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
