import type { ConversationRow } from '#contract/topics';
import { answerDueAt, ttrOf } from '#core/routing/answer-due';
import type { ConversationId } from '#model/ids';
import type { World } from '#model/world';

export function conversationRow(world: World, id: ConversationId): ConversationRow | null {
  const conversation = world.conversations[id];
  if (!conversation) return null;
  const { accountId, kind, skillId, phase, openedAt, firstBot, milestones } = conversation;
  const consumer = world.consumers[conversation.consumerId];
  const consumerName = consumer ? `${consumer.firstName} ${consumer.lastName}`.trim() : 'Visitor';
  return {
    ...{ id, accountId, kind, consumerName, skillId, phase, openedAt, firstBot },
    milestones: [...milestones],
    ...{ ttr: ttrOf(conversation), answerDueAt: answerDueAt(conversation) },
  };
}
