import { segmentOf, postJson, saidIn, type EngineAsker } from './request';
import { eventOf } from './too-long';

/** Goes without the token that the vendor’s server makes of the private key: the key leaves the browser for nobody. */
export const askDialogflowV2: EngineAsker = {
  requestOf(query) {
    const { fields, conversationId } = query;
    const languageCode = (fields['languageCode'] ?? '').trim();
    const event = eventOf(query);
    const queryInput =
      event === null
        ? { text: { text: saidIn(query), languageCode } }
        : { event: { name: event, languageCode } };
    const session = `projects/${segmentOf(fields, 'projectId')}/agent/sessions/${encodeURIComponent(conversationId)}`;
    return postJson(`https://dialogflow.googleapis.com/v2/${session}:detectIntent`, { queryInput });
  },
};
