import { unreachable } from '#base/unreachable';
import type { CloseReason } from '#model/conversation';
import type { ConsumerConversation } from '#sdk/index';

/** Where the visitor's chat stands, in one line; `one` is what its kind is called. [VP6] */
export function chatStatus(conversation: ConsumerConversation | null, one: string): string {
  if (!conversation) return 'Connecting…';
  const { open, agent, closeReason } = conversation;
  if (!open) return endedBy(closeReason, one, agent?.kind === 'bot' ? 'bot' : 'agent');
  if (!agent) return 'Waiting for somebody to join';
  if (agent.name === '') return 'Somebody is with you';
  return agent.kind === 'bot' ? `${agent.name}, a bot, is with you` : `${agent.name} is with you`;
}

function endedBy(reason: CloseReason | null, one: string, by: 'agent' | 'bot'): string {
  switch (reason) {
    case 'consumer':
      return `You ended this ${one}`;
    case 'agent':
      return `The ${by} ended this ${one}`;
    case 'timeout':
      return `This ${one} ended because nobody wrote any more`;
    case 'system':
    case null:
      return `This ${one} has ended`;
    default:
      return unreachable(reason);
  }
}
