import * as v from 'valibot';
import { callMethods } from './call-methods';
import type { AccountId, CallId, ConversationId } from './ids';
import { counts, limits, times } from './limits';
import { id, list, moment, ownId, shortText, wait } from './schema-parts';

export const callRequest = v.object({
  method: v.picklist(callMethods),
  url: shortText(limits.url),
  headers: list(
    v.object({ key: shortText(limits.headerKey), value: shortText(limits.headerValue) }),
    counts.headers,
  ),
  body: shortText(limits.callBody),
});

export const storedCall = v.object({
  id: ownId<CallId>(),
  accountId: id<AccountId>(),
  at: moment,
  /** What a bot waits for with it; empty where none does. */
  askId: shortText(limits.askId),
  /** Names as they were: whose call it was, and what has answered; empty where nothing fits. */
  bot: shortText(limits.botName),
  integration: shortText(limits.integrationName),
  endpoint: shortText(limits.endpointName),
  /** In which it was made; missing in a preview, and in what older versions have written. */
  conversationId: v.optional(id<ConversationId>()),
  request: callRequest,
  /** The host outside that was asked: its origin. */
  host: v.optional(shortText(limits.url)),
  /** It has left for that host, and nothing of an answer is known. */
  underWay: v.optional(v.boolean()),
  status: v.pipe(v.number(), v.integer()),
  /** The beginning of what was answered; missing where that is nothing, and in what older versions have written. */
  answer: v.exactOptional(shortText(limits.keptAnswer)),
  /** Why nothing fits, the script of the endpoint failed, or the host outside gave no whole answer. */
  why: shortText(limits.note),
  delayMs: wait(0, times.longestAnswer),
});
