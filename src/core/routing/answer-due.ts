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

/** Its place among those who wait: the lower it is, the earlier it is served. By when an answer is due, or, where no time is counted, by how long it has waited. [RT30] */
export function rankOf(conversation: Awaited): number {
  const { phase } = conversation;
  return answerDueAt(conversation) ?? ('since' in phase ? phase.since : Infinity);
}
