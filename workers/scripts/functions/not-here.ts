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
  // Whoever asks first need not be told.
  isContextApiEnabled: () => false,
  getDialogStarterIntent: without(''),
  getNamedEntities: without(null),
  getNlpResponse: without(nlp),
  getSentiment: without('Neutral'),
  getDisambiguatedIntentName: without(''),
  getDisambiguatedIntentId: without(''),
  getWebViewVariable: without(null),
  getWebViewVariables: without({}),
  getUserLocation: without(null),
  getFileCaption: without('__EMPTYTEXT__'),
  getFileType: without(''),
  sendPrivateMessage: without(null),
  setBotTransferUserMessage: without(null),
  setBotTransferIntentId: without(null),
  setBotTransferIntentbyDomain: without(null),
  askMaven: without(null),
  registerContextNamespace: without(false),
  deleteContextNamespace: without(false),
  setGlobalContextData: without(false),
  setContextDataForUser: without(false),
  setContextDataForConversation: without(false),
  getGlobalContextData: without(null),
  getContextDataForUser: without(null),
  getContextDataForConversation: without(null),
  deleteGlobalContextData: without(false),
  deleteContextDataForUser: without(false),
  deleteContextDataForConversation: without(false),
  deleteAllContextDataForUser: without(false),
  deleteAllContextDataForConversation: without(false),
} satisfies BotContextTable;
