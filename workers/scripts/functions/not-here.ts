import type { JsonValue } from '#model/json';
import type { BotContextCall, BotContextTable } from './table';

/** Says that there is nothing for it in the sandbox, and gives a harmless answer. */
const without =
  (answer: JsonValue): BotContextCall =>
  (_, state, name) => {
    state.want({ kind: 'not-here', name });
    return answer;
  };

const nlp = { nouns: [], verbs: [], phrases: [], tokens: [], sentences: [] };

/** What the real product has and the sandbox has nothing for. */
export const notHere = {
  getNlpResponse: without(nlp),
  getSentiment: without('Neutral'),
  getWebViewVariable: without(null),
  getWebViewVariables: without({}),
  getUserLocation: without(null),
  askMaven: without(null),
} satisfies BotContextTable;
