import { automaticLines } from '../../messaging/automatic-lines';
import { waitsForConsumer } from '../../messaging/presence';
import { publishSystemLine } from '../../messaging/publish-message';
import { chatWaitsOf } from '../chat-waits';
import type { RunTimer } from './run-timer';

/** The consumer of a chat was asked something and says nothing: a fair warning. [MS16] */
export const consumerSilent: RunTimer<'consumer-silent'> = (world, { conversationId }, now) => {
  const conversation = world.conversations[conversationId];
  if (!conversation || !waitsForConsumer(world, conversation)) return [];
  const line = chatWaitsOf(world, conversation)?.warning ?? automaticLines.stillThere();
  return [publishSystemLine(conversation, line, 'all', now)];
};
