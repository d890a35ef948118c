import type { Bot } from '#model/bot';
import type { BotRun } from '#model/bot-run';

/** A bot at the beginning of a conversation, or of a preview. */
export function startRun({ id, bot, channel }: Pick<BotRun, 'id' | 'channel'> & { bot: Bot }): BotRun {
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
    variables: [],
    lastCall: null,
    heardUpTo: -1,
    outbox: [],
  };
}
