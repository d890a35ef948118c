import type { EngineName } from '#model/ai/engine-names';
import { answerEffects } from '../answer-effects';

const hello = 'Hello!';

/** The shortest answer of each vendor. */
const samples: Readonly<Record<EngineName, object>> = {
  watson: { output: { text: [hello] }, context: {}, actions: [] },
  'dialogflow-v1': {
    result: {
      ...{ action: '', parameters: {}, actionIncomplete: false },
      fulfillment: { messages: [{ type: 0, speech: hello }] },
    },
  },
  'dialogflow-v2': {
    queryResult: {
      ...{ action: '', parameters: {}, allRequiredParamsPresent: true },
      fulfillmentMessages: [{ text: { text: [hello] } }],
    },
  },
  lex: { message: hello, messageFormat: 'PlainText', dialogState: 'ElicitIntent', sessionAttributes: {} },
  functions: { messages: [hello], context: {} },
  'custom-endpoint': { response: [{ type: 'TEXT', message: hello }], analytics: { intents: [] } },
};

/** What somebody begins with who writes an answer as JSON. [AE187] */
export const sampleAnswer = (engine: EngineName) => JSON.stringify(samples[engine], null, 2);

/** What the log of a conversation would have of an answer, beside what is said; empty for nothing. [AE187] */
export function remarkOn(engine: EngineName, body: string): string {
  const seat = { channel: 'messaging', skills: null, functions: null, escalation: null } as const;
  const effects = answerEffects({ engine, status: 200, body }, seat);
  const failed = effects.findIndex((one) => 'escalate' in one);
  const told = failed < 0 ? effects : effects.slice(0, failed);
  return told.flatMap((one) => ('log' in one ? `${one.log.replace(/\.$/, '')}.` : [])).join(' ');
}
