import { assignedAgent } from '../../messaging/participants';
import { waitsForConsumer } from '../../messaging/presence';
import type { RunTimer } from './run-timer';

/** Nothing came from the consumer for too long. [MS16] [MS17] */
export const consumerTimeout: RunTimer<'consumer-timeout'> = (world, { conversationId }, now) => {
  const conversation = world.conversations[conversationId];
  if (!conversation || !waitsForConsumer(world, conversation)) return [];
  const agent = assignedAgent(conversation);
  return [{ type: 'conversation.closed', at: now, conversationId, agent, reason: 'timeout' }];
};
