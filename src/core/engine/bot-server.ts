import type { Fact } from '#model/fact';
import {
  asId,
  type BotId,
  type BotRunId,
  type ConnectorId,
  type ConversationId,
  type SkillId,
  type UserId,
} from '#model/ids';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import { startRun } from '../bot/start-run';

/** One run for each connector in each conversation. */
export function runIdOf(connectorId: ConnectorId, conversationId: ConversationId): BotRunId {
  return asId<BotRunId>(`${connectorId} ${conversationId}`);
}

/** One preview for each bot. */
export function previewIdOf(botId: BotId): BotRunId {
  return asId<BotRunId>(`preview ${botId}`);
}

/**
 * A bot that is given a conversation anew begins afresh and hears the consumer's last line of what went before; its old run,
 * handed over or ended, would stay silent for ever.
 */
export function beginAnew(world: World, userId: UserId, conversationId: ConversationId, at: number): Fact[] {
  const conversation = world.conversations[conversationId];
  const connector = listOf(world, 'connectors').find((one) => one.userId === userId);
  const bot = connector && world.bots[connector.botId];
  if (!conversation || !connector || !bot) return [];
  const id = runIdOf(connector.id, conversationId);
  const old = world.botRuns[id];
  // An escalation without an answer took place: how else could the conversation have been away?
  if (!old || (old.state === 'active' && old.escalation === null)) return [];
  const fresh = startRun({
    id,
    bot,
    connectorId: connector.id,
    conversationId,
    conversationKind: conversation.kind,
  });
  const last = lastOfConsumer(world, conversationId);
  return [
    { type: 'bot.turnTaken', at, run: { ...fresh, heardUpTo: last ? last.sequence - 1 : fresh.heardUpTo } },
  ];
}

/**
 * Is a bot about to take what it passed on itself, directly or by way of other bots, with not a word from the consumer since?
 * Then nobody could help: to begin anew would pass it on again, and so for ever. [RT17]
 */
export function comesBack(world: World, userId: UserId, conversationId: ConversationId): boolean {
  const from = world.conversations[conversationId]?.handover?.from;
  const connector = Object.values(world.connectors).find((one) => one.userId === userId);
  const run = connector && world.botRuns[runIdOf(connector.id, conversationId)];
  if (from === undefined || world.users[from]?.type !== 'bot' || !run) return false;
  if (run.state !== 'handed-over' && run.escalation === null) return false;
  const last = lastOfConsumer(world, conversationId);
  return last === undefined || last.sequence <= run.heardUpTo;
}

function lastOfConsumer(world: World, conversationId: ConversationId) {
  return world.messages[conversationId]?.findLast(
    ({ author, event }) => author.kind === 'consumer' && event.type === 'content',
  );
}

/** The message of the transfer a bot asks for: it goes with the transfer and is said only if that takes place. [CN22] */
export function lastWord(
  world: World,
  userId: UserId,
  conversationId: ConversationId,
  skillId: SkillId | null,
): string {
  const connector = Object.values(world.connectors).find((one) => one.userId === userId);
  const asked = connector && world.botRuns[runIdOf(connector.id, conversationId)]?.escalation;
  return asked && asked.skillId === skillId ? asked.message : '';
}
