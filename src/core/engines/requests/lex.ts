import { isJson } from '#model/json';
import { lengths } from '#model/limits';
import { isFields } from '#model/rich-content/reading';
import { keyOf, segmentOf, postJson, saidIn, type EngineAsker } from './request';

/** In signs, of which each is a byte or more: the service takes 12 kB of attributes. */
const longestAttribute = 12_000;

/** Values of attributes are texts. One that the service would not take stays away, with the line as such. */
function attributesOf(context: unknown): { readonly requestAttributes?: Record<string, string> } {
  const text = JSON.stringify(context);
  return text.length > longestAttribute ? {} : { requestAttributes: { 'BC-LP-CONTEXT': text } };
}

/** Lex V1 has no events: the welcome is a text its first intent knows. Signed where it leaves for the real service. */
export const askLex: EngineAsker = {
  requestOf(query) {
    const { fields, memory, conversationId, context } = query;
    const user = conversationId.replace(/[^0-9a-zA-Z._:-]/g, '-').slice(0, 100);
    const bot = `bot/${segmentOf(fields, 'botName')}/alias/${segmentOf(fields, 'botAlias')}/user/${user}/text`;
    return postJson(`https://runtime.lex.${segmentOf(fields, 'region')}.amazonaws.com/${bot}`, {
      inputText: saidIn(query) ?? 'WELCOME-INTENT',
      sessionAttributes: { ...memory, convId: conversationId },
      ...attributesOf(context),
    });
  },
  signingOf: (fields) => ({
    ...{ kind: 'aws', service: 'lex', region: (fields['region'] ?? '').trim() },
    ...{ accessKey: keyOf(fields, 'accessKey'), secretKey: keyOf(fields, 'secretKey') },
  }),
  rememberedOf: ({ sessionAttributes: kept }, memory) =>
    isFields(kept) && isJson(kept, lengths.engineMemory) ? kept : memory,
};
