import { toBase64 } from '#base/base64';
import { isJson } from '#model/json';
import { lengths } from '#model/limits';
import { isFields } from '#model/rich-content/reading';
import { baseOf, keyOf, segmentOf, postJson, saidIn, type EngineAsker } from './request';

const longestText = 2048;

/** Assistant V1 has no events: an empty text begins its dialog. Its state is the context it has answered last. */
export const askWatson: EngineAsker = {
  requestOf(query) {
    const { fields, memory, conversationId, context } = query;
    const url = `${baseOf(fields, 'workspaceUrl')}/v1/workspaces/${segmentOf(fields, 'workspaceId')}/message?version=${segmentOf(fields, 'versionDate')}`;
    const text = (saidIn(query) ?? '').replace(/[\n\r\t]+/g, ' ').slice(0, longestText);
    const isKey = fields['authentication'] === 'IAM';
    // Web pages cannot fetch tokens of IAM; the vendor takes the key itself as a password.
    const [user, password] = isKey
      ? ['apikey', keyOf(fields, 'apiKey')]
      : [fields['username'] ?? '', fields['password'] ?? ''];
    return postJson(
      url,
      { input: { text }, context: { ...memory, convId: conversationId, ...context } },
      `Basic ${toBase64(`${user}:${password}`)}`,
    );
  },
  rememberedOf({ context }, memory) {
    const own = isFields(context) ? withoutOurs(context) : null;
    return own && isJson(own, lengths.engineMemory) ? own : memory;
  },
};

/** Each request brings these anew: what is answered of them is no memory of the engine. */
const ours: ReadonlySet<string> = new Set(['convId', 'lpEvent', 'lpSdes']);

function withoutOurs(context: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(context).filter(([key]) => !ours.has(key)));
}
