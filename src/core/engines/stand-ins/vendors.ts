import type { EngineFields } from '#model/ai/engine-forms';
import type { EngineName } from '#model/ai/engine-names';
import { googleTokens } from '#model/ai/signing';
import { originOf } from '#model/allowed-host';
import type { EndpointDraft } from '#model/endpoint';
import { baseOf, segmentOf } from '../requests/request';

/** A vendor’s own form around the rules that all stand-ins have. */
interface VendorScript {
  /** What has to be answered, by nothing but a status, before the first is said. */
  readonly opens?: EndpointDraft['method'];
  /** Where it is asked; `*` stands for any characters. */
  readonly urlOf: (fields: EngineFields) => string;
  /** What else the real service asks: for a token of the account. */
  readonly tokens?: string;
  /** Makes `said` of the request. */
  readonly says: string;
  /** Returns `messages` and `action` as the vendor writes them. */
  readonly writes: string;
}

/** One line a vendor; null where nothing has to stand in. */
export const vendorScripts: { readonly [E in EngineName]: VendorScript | null } = {
  watson: {
    urlOf: (fields) => `${baseOf(fields, 'workspaceUrl')}/v1/workspaces/*`,
    says: `const { input, context } = request.body;\nconst said = input.text === '' ? null : input.text;`,
    writes: `return {
  intents: [], entities: [], input,
  output: { text: { values: messages } },
  context: { ...context, turn: (context.turn || 0) + 1 },
  actions: action ? [{ ...action, type: 'client', result_variable: 'none' }] : [],
};`,
  },
  'dialogflow-v1': {
    urlOf: (fields) => `${(fields['queryUrl'] ?? '').trim().split('?')[0] ?? ''}*`,
    says: `const said = request.body.event ? null : request.body.query;`,
    writes: `return {
  result: {
    action: action ? action.name : '', parameters: action ? action.parameters : {}, actionIncomplete: false,
    fulfillment: { messages: messages.map((one) => typeof one === 'string' ? { type: 0, speech: one } : { type: 4, payload: one }) },
  },
  status: { code: 200, errorType: 'success' },
};`,
  },
  'dialogflow-v2': {
    urlOf: (fields) => `https://dialogflow.googleapis.com/v2/projects/${segmentOf(fields, 'projectId')}/*`,
    tokens: googleTokens,
    says: `const { text, event } = request.body.queryInput;\nconst said = event ? null : text.text;`,
    writes: `return {
  queryResult: {
    action: action ? action.name : '', parameters: action ? action.parameters : {}, allRequiredParamsPresent: true,
    fulfillmentMessages: messages.map((one) => typeof one === 'string' ? { text: { text: [one] } } : { payload: one }),
  },
};`,
  },
  lex: {
    urlOf: (fields) =>
      `https://runtime.lex.${segmentOf(fields, 'region')}.amazonaws.com/bot/${segmentOf(fields, 'botName')}/*`,
    says: `const { inputText, sessionAttributes } = request.body;\nconst said = inputText === 'WELCOME-INTENT' ? null : inputText;`,
    writes: `const group = (type, value) => ({ type, group: 0, value });
const groups = messages.map((one) => typeof one === 'string' ? group('PlainText', one) : group('CustomPayload', JSON.stringify(one)));
if (action) groups.push(group('CustomPayload', JSON.stringify({ type: 'ACTION', params: { action: action.name, data: action.parameters } })));
return { message: JSON.stringify({ messages: groups }), messageFormat: 'Composite', dialogState: 'ElicitIntent', sessionAttributes };`,
  },
  functions: null,
  'custom-endpoint': {
    opens: 'PUT',
    urlOf: (fields) => `${baseOf(fields, 'baseUrl')}/v1/bots/${segmentOf(fields, 'botId')}/*`,
    says: `const said = request.body.type === 'START' ? null : request.body.data.message ?? '';`,
    writes: `const entry = (one) => typeof one === 'string' ? { type: 'TEXT', message: one }
  : one.structuredContent ? { type: 'STRUCTURED_CONTENT', ...one }
  : one.delay ? { type: 'DELAY', seconds: one.delay } : { type: 'TEXT', message: one.text, messageAudience: one.messageAudience };
const { skill, ...rest } = action ? action.parameters : {};
const last = action ? [{ type: 'ACTION', name: action.name, parameters: skill ? { ...rest, skillName: skill } : rest }] : [];
return { response: [...messages.map(entry), ...last], analytics: { intents: [] } };`,
  },
};

/** The hosts that its real service has, as far as they are entered. [AE202] */
export function hostsOf(engine: EngineName, fields: EngineFields): string[] {
  const vendor = vendorScripts[engine];
  return [vendor?.urlOf(fields), vendor?.tokens].flatMap((url) => originOf(url ?? '') ?? []);
}
