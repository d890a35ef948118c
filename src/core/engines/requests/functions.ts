import { serviceOf } from '#model/platform-services';
import { postJson, saidIn, type EngineAsker } from './request';

/** A function of the account, which runs here; nothing is kept for it. */
export const askFunction: EngineAsker = {
  requestOf(query) {
    const { fields, asked, conversationId, context } = query;
    const said = 'event' in asked ? { event: { name: asked.event } } : { message: saidIn(query) };
    return postJson(serviceOf('lambda', (fields['function'] ?? '').trim()), {
      convId: conversationId,
      ...said,
      context,
    });
  },
};
