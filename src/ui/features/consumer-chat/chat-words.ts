import { unreachable } from '#base/unreachable';
import type { CloseReason } from '#model/conversation';
import type { ConsumerConversation } from '#sdk/index';

/** Where the visitor's chat stands, in one line. [VP6] */
export function chatStatus(conversation: ConsumerConversation | null): string {
  if (!conversation) return 'Connecting…';
  const { open, agent, closeReason } = conversation;
  if (!open) return endedBy(closeReason);
  if (!agent) return 'Waiting for somebody to join';
  if (agent.name === '') return 'Somebody is with you';
  return agent.kind === 'bot' ? `${agent.name}, a bot, is with you` : `${agent.name} is with you`;
}

function endedBy(reason: CloseReason | null): string {
  switch (reason) {
    case 'consumer':
      return 'You ended this chat';
    case 'agent':
      return 'The agent ended this chat';
    case 'timeout':
      return 'This chat ended because nobody wrote any more';
    case 'system':
    case null:
      return 'This chat has ended';
    default:
      return unreachable(reason);
  }
}
