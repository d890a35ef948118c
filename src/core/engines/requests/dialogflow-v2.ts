import { segmentOf, postJson, saidIn, type EngineAsker } from './request';
import { eventOf } from './too-long';

/** Where it leaves for the real service it bears a token of its service account. */
export const askDialogflowV2: EngineAsker = {
  signingOf: (fields) => ({
    ...{ kind: 'google', email: (fields['clientEmail'] ?? '').trim() },
    ...{ privateKey: fields['privateKey'] ?? '', scopes: (fields['scopes'] ?? '').trim() },
  }),
  requestOf(query) {
    const { fields, conversationId, context } = query;
    const languageCode = (fields['languageCode'] ?? '').trim();
    const event = eventOf(query);
    const queryInput =
      event === null
        ? { text: { text: saidIn(query), languageCode } }
        : { event: { name: event, languageCode } };
    const session = `projects/${segmentOf(fields, 'projectId')}/agent/sessions/${encodeURIComponent(conversationId)}`;
    const queryParams = { payload: context };
    return postJson(`https://dialogflow.googleapis.com/v2/${session}:detectIntent`, {
      queryInput,
      queryParams,
    });
  },
};
