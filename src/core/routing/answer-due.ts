import type { Conversation } from '#model/conversation';
import { kindRules } from '#model/conversation-kind';
import { ttrSeconds, type Ttr } from '#model/ttr';

/** What is known of a conversation, as far as it decides when an answer is due. */
export type Awaited = Pick<Conversation, 'kind' | 'phase' | 'ttr' | 'awaitsSince'>;

export function ttrOf({ ttr }: Pick<Conversation, 'ttr'>): Ttr {
  return ttr ?? { type: 'NORMAL' };
}

/** When the consumer is to have heard something; null while it is their turn, once it is over, and where no time is counted. [MS23] */
export function answerDueAt(conversation: Awaited): number | null {
  const since = kindRules[conversation.kind].hasTtr ? awaitedSince(conversation) : null;
  return since === null ? null : since + ttrSeconds(ttrOf(conversation)) * 1_000;
}

/** What waits in a queue waits for a word, whoever had the last one. */
function awaitedSince({ phase, awaitsSince }: Awaited): number | null {
  if (phase.name === 'ended') return null;
  if (phase.name === 'assigned') return awaitsSince ?? null;
  return Math.min(phase.since, awaitsSince ?? phase.since);
}
