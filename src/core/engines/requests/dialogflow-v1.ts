import { keyOf, postJson, saidIn, type EngineAsker } from './request';
import { eventOf } from './too-long';

/** Keeps its contexts by the session; language and zone are fixed. */
export const askDialogflowV1: EngineAsker = {
  requestOf(query) {
    const event = eventOf(query);
    const said = event === null ? { query: saidIn(query) } : { event: { name: event } };
    return postJson(
      (query.fields['queryUrl'] ?? '').trim(),
      {
        ...{ contexts: [], lang: 'en', ...said },
        ...{ sessionId: query.conversationId, timezone: 'America/New_York' },
      },
      `Bearer ${keyOf(query.fields, 'clientAccessToken')}`,
    );
  },
};
