import { unreachable } from '#base/unreachable';
import type { BotRunRow } from '#contract/topics';
import type { CloseReason, Phase } from '#model/conversation';
import type { DeskConversation } from '#sdk/index';

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

/**
 * Who of those who answer had it at last. A conversation that has ended does not say: it was a bot where one has done something
 * since the last that it took over, and that people said. [AW15]
 */
export function lastWith(
  runs: readonly Pick<BotRunRow, 'log'>[],
  lines: DeskConversation['lines'],
): 'agent' | 'bot' {
  const [last] = runs.flatMap(({ log }) => log.at(-1) ?? []).toSorted((one, other) => other.at - one.at);
  if (!last || last.kind === 'transfer-taken') return 'agent';
  const isAnswered = lines.some(
    ({ author: { kind }, at }) => (kind === 'me' || kind === 'agent') && (at ?? Infinity) > last.at,
  );
  return isAnswered ? 'agent' : 'bot';
}
