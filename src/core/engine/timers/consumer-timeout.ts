import { assignedAgent } from '../../messaging/participants';
import { waitsForConsumer } from '../../messaging/presence';
import { publishSystemLine } from '../../messaging/publish-message';
import { chatWaitsOf } from '../chat-waits';
import type { RunTimer } from './run-timer';

/** Nothing came from the consumer for too long. [MS16] [MS17] */
export const consumerTimeout: RunTimer<'consumer-timeout'> = (world, { conversationId }, now) => {
  const conversation = world.conversations[conversationId];
  if (!conversation || !waitsForConsumer(world, conversation)) return [];
  const agent = assignedAgent(conversation);
  const waits = chatWaitsOf(world, conversation);
  return [
    ...(waits ? [publishSystemLine(conversation, waits.closing, 'all', now)] : []),
    { type: 'conversation.closed', at: now, conversationId, agent, reason: 'timeout' },
  ];
};
