import type { Bot } from '#model/bot';
import type { BotRun } from '#model/bot-run';
import type { Variable } from '#model/variable';

interface Beginning extends Pick<BotRun, 'id' | 'channel'> {
  readonly bot: Pick<Bot, 'id'>;
  /** What it knows of whom it talks to from before. */
  readonly remembers?: readonly Variable[];
}

/** A bot at the beginning of a conversation, or of a preview. */
export function startRun({ id, bot, channel, remembers = [] }: Beginning): BotRun {
  return {
    id,
    botId: bot.id,
    channel,
    state: 'active',
    stack: [],
    at: null,
    waits: { for: 'consumer' },
    escalationFailures: 0,
    heard: null,
    payload: null,
    chips: [],
    variables: remembers,
    fallbacks: { question: null, count: 0 },
    lastCall: null,
    heardUpTo: -1,
    outbox: [],
  };
}
