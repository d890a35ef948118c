import { unreachable } from '#base/unreachable';
import type { CloseReason, Phase } from '#model/conversation';

export type Ending = Extract<Phase, { readonly name: 'ended' }>;

/** Who ended a conversation, as its last line says it to an agent. [AW15] */
export function endingWords(reason: CloseReason, visitor: string, by: 'agent' | 'bot'): string {
  switch (reason) {
    case 'consumer':
      return `${visitor} ended the conversation.`;
    case 'agent':
      return `The ${by} ended the conversation.`;
    case 'timeout':
      return 'The conversation ended: the visitor had left, or nobody wrote any more.';
    case 'system':
      return 'The conversation has ended.';
    default:
      return unreachable(reason);
  }
}
