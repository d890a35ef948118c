import type { BotRunRow } from '#contract/topics';
import type { Conversation } from '#model/conversation';
import type { LogEntry } from '#model/log-entry';
import { ofSevenDays } from './bot-history';

/** One error of an engine, as its documents name it. */
export interface EngineError {
  readonly at: number;
  readonly conversationId: string;
  readonly error: string;
  /** What the log says of it; empty where it says nothing. */
  readonly why: string;
}

/** What became of the conversations a bot has had, as far as they are known. */
export interface BotMetrics {
  readonly total: number;
  /** In percent of all; the rest goes on. */
  readonly closed: number;
  readonly transferred: number;
  readonly escalated: number;
  /** Newest first, of one moment too. [AE252] */
  readonly errors: readonly EngineError[];
}

type End = 'open' | 'closed' | 'transferred' | 'escalated';

/** What became of it at last counts: an error ends with the next line that its engine is asked. [AE173] */
function endAfter(end: End, { kind }: LogEntry): End {
  if (kind === 'engine-asked') return 'open';
  if (kind === 'engine-failed') return 'escalated';
  return kind === 'transfer-taken' && end === 'open' ? 'transferred' : end;
}

/** The reason that was noted right before, with the error’s name behind it. [AE222] */
function whyOf(error: string, log: readonly LogEntry[], place: number): string {
  const before = log[place - 1];
  const name = ` (${error})`;
  return before?.kind === 'engine-noted' && before.values.text.endsWith(name)
    ? before.values.text.slice(0, -name.length)
    : '';
}

/** [AE27] [AE101] */
export function metricsOf(
  held: readonly BotRunRow[],
  now: number,
  isOver: (id: Conversation['id']) => boolean,
): BotMetrics {
  const runs = ofSevenDays(held, now);
  const errors = runs.flatMap(({ log, conversationId }) =>
    log.flatMap((one, place) => {
      if (one.kind !== 'engine-failed') return [];
      const { error } = one.values;
      return [{ at: one.at, conversationId: conversationId ?? '', error, why: whyOf(error, log, place) }];
    }),
  );
  const ends = runs.map(({ log, conversationId }) => {
    const end = log.reduce<End>(endAfter, 'open');
    return end === 'open' && conversationId && isOver(conversationId) ? 'closed' : end;
  });
  const share = (end: End) =>
    ends.length === 0 ? 0 : Math.round((100 * ends.filter((one) => one === end).length) / ends.length);
  return {
    total: runs.length,
    ...{ closed: share('closed'), transferred: share('transferred'), escalated: share('escalated') },
    errors: errors.reverse().sort((one, other) => other.at - one.at),
  };
}

/** What became of them, in words: the same three of one bot and of all. [AE42] [AE27] */
export function shareTiles({ closed, transferred, escalated }: BotMetrics) {
  return [
    { name: 'Closed', value: `${closed} %`, means: 'By the bot, the consumer or inactivity' },
    { name: 'Transferred', value: `${transferred} %`, means: 'To another skill' },
    { name: 'Escalated', value: `${escalated} %`, means: 'By Setup Escalation, because of an error' },
  ];
}
