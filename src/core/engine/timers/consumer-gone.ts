import { automaticLines } from '../../messaging/automatic-lines';
import { isAbsent, presenceMark } from '../../messaging/presence';
import { publishSystemLine } from '../../messaging/publish-message';
import type { RunTimer } from './run-timer';

/** A visitor closed the page and did not come back: a chat nobody has yet is over, of another its agent is told. [MS15] */
export const consumerGone: RunTimer<'consumer-gone'> = (world, { conversationId }, now) => {
  const conversation = world.conversations[conversationId];
  if (!conversation || conversation.phase.name === 'ended' || !isAbsent(world, conversation.consumerId))
    return [];
  return conversation.phase.name === 'assigned'
    ? [
        publishSystemLine(
          conversation,
          automaticLines.left(),
          'agents-and-managers',
          now,
          presenceMark('left'),
        ),
      ]
    : [{ type: 'conversation.closed', at: now, conversationId, agent: null, reason: 'timeout' }];
};
