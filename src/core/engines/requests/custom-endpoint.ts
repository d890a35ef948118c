import type { EngineStand } from '#model/bot-run';
import type { HostedFile } from '#model/rich-content/hosted-file';
import { baseOf, segmentOf, postJson, type EngineAsker } from './request';

/** So many calls are made for one line where the service has trouble of its own. */
const mostCalls = 3;

/** Version 1 of its contract: the conversation is put there first, then events are posted to it. */
export const askCustomEndpoint: EngineAsker = {
  requestOf({ asked, fields, memory, conversationId, context: { lpEvent, lpSdes = {} } }) {
    const place = `${baseOf(fields, 'baseUrl')}/v1/bots/${segmentOf(fields, 'botId')}/environments/${segmentOf(fields, 'environment')}`;
    const url = `${place}/conversations/${encodeURIComponent(conversationId)}`;
    if (memory['isThere'] !== true) {
      return { ...postJson(url, { sdes: lpSdes, context: lpEvent.conversationContext }), method: 'PUT' };
    }
    return postJson(`${url}/events`, { ...eventOf(asked), context: { lpEvent } });
  },
  againWith(memory, status, calls) {
    const isThere = memory['isThere'] === true;
    if (!isThere && ((status >= 200 && status <= 299) || status === 409)) return { isThere: true };
    // A service that does not know the conversation any more is given it once more.
    if (isThere && status === 404 && calls === 1) return {};
    return status >= 500 && calls < mostCalls ? memory : null;
  },
};

function eventOf(asked: EngineStand['asked']) {
  if (!('text' in asked)) return { type: 'START', source: 'CONVERSATION', data: {} };
  const { text, file } = asked;
  // Of a file its contract has a shape of its own. [AE188]
  return file
    ? { type: 'hosted-file', source: 'CONSUMER', data: fileData(file) }
    : { type: 'TEXT', source: 'CONSUMER', data: { message: text } };
}

const fileData = ({ fileSize: _, ...told }: HostedFile) => told;
