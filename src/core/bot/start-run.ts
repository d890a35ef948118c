import type { Bot } from '#model/bot';
import type { BotRun } from '#model/bot-run';

/** A bot at the beginning of a conversation; of a preview where `connectorId` is null. */
export function startRun({
  id,
  bot,
  connectorId,
  conversationId,
  conversationKind,
}: Pick<BotRun, 'id' | 'connectorId' | 'conversationId' | 'conversationKind'> & { bot: Bot }): BotRun {
  return {
    id,
    botId: bot.id,
    connectorId,
    conversationId,
    conversationKind,
    state: 'active',
    stack: [],
    pending: null,
    escalation: null,
    escalationFailures: 0,
    variables: {},
    heardUpTo: -1,
    outbox: [],
    trace: [],
    lines: [],
  };
}
