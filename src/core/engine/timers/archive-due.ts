import { mayLeave } from '../apply/archive';
import type { RunTimer } from './run-timer';

/** It has been over for long enough: the archive keeps it from here on. [EN29] */
export const archiveDue: RunTimer<'archive-due'> = (world, { conversationId }, now) => {
  const conversation = world.conversations[conversationId];
  return conversation && mayLeave(world, conversation)
    ? [{ type: 'conversation.archived', at: now, conversationId }]
    : [];
};
