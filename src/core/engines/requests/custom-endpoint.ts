import { baseOf, segmentOf, postJson, type EngineAsker } from './request';

/** Version 1 of its contract: the conversation is put there first, then events are posted to it. */
export const askCustomEndpoint: EngineAsker = {
  requestOf({ asked, fields, memory, conversationId, channel }) {
    const place = `${baseOf(fields, 'baseUrl')}/v1/bots/${segmentOf(fields, 'botId')}/environments/${segmentOf(fields, 'environment')}`;
    const url = `${place}/conversations/${encodeURIComponent(conversationId)}`;
    if (memory['isThere'] !== true) {
      const context = { type: channel.toUpperCase() };
      return { ...postJson(url, { sdes: {}, context }), method: 'PUT' };
    }
    const event =
      'text' in asked
        ? { type: 'TEXT', source: 'CONSUMER', data: { message: asked.text } }
        : { type: 'START', source: 'CONVERSATION', data: {} };
    return postJson(`${url}/events`, { ...event, context: {} });
  },
  rememberedOf: (_, memory) => memory,
  openedBy: (memory, status) =>
    memory['isThere'] !== true && ((status >= 200 && status <= 299) || status === 409)
      ? { isThere: true }
      : null,
};
