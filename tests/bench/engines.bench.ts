import { answerEffects } from '#core/engines/answer-effects';
import type { EngineSeat } from '#core/engines/effects';
import { engineLabels, engineNames, type EngineName } from '#model/ai/engine-names';
import { customService } from '#support/vendors/custom-endpoint';
import { dialogflowV1Service, dialogflowV2Service } from '#support/vendors/dialogflow';
import { lexService } from '#support/vendors/lex';
import type { Vendor, Wanted } from '#support/vendors/vendor';
import { watsonService } from '#support/vendors/watson';
import type { Bench, BenchRow } from './bench-row';
import { interleave } from './interleave';

const services: Readonly<Record<Exclude<EngineName, 'functions'>, Vendor>> = {
  watson: watsonService,
  'dialogflow-v1': dialogflowV1Service,
  'dialogflow-v2': dialogflowV2Service,
  lex: lexService,
  'custom-endpoint': customService,
};

const button = (title: string) => ({
  ...{ type: 'button', title, tooltip: title },
  click: { actions: [{ type: 'publishText', text: title }], metadata: [{ type: 'ExternalId', id: title }] },
});
const card = {
  type: 'vertical',
  elements: [
    { type: 'text', text: 'Parcel 7', tooltip: 'Parcel 7', style: { bold: true, size: 'large' } },
    { type: 'text', text: 'Left Kassel this morning', tooltip: 'Left Kassel this morning' },
    ...['Where is it?', 'When does it come?', 'Talk to somebody'].map(button),
  ],
};
const action = { name: 'TRANSFER', parameters: { skill: 'Parcels' } };
const wanted: Wanted = { texts: ['I have found your parcel.', 'It is on its way.'], card, action };

/** What a consumer’s line brings along, as each vendor takes it. */
const asked = {
  ...{ input: { text: 'where is it' }, context: { convId: 'c1' }, query: 'where is it', sessionId: 'c1' },
  queryInput: { text: { text: 'where is it' } },
  sessionAttributes: { convId: 'c1' },
};

function answerOf(engine: EngineName): string {
  if (engine === 'functions') {
    const context = { intentId: 'parcel', intentName: 'Parcel', confidenceScore: 0.9 };
    const { name, parameters } = action;
    return JSON.stringify({
      messages: [...wanted.texts, { structuredContent: card }],
      context: { ...context, action: name, actionParameters: parameters },
    });
  }
  const request = { method: 'POST', path: '', headers: {}, text: '', body: asked };
  return JSON.stringify(services[engine].writes(wanted, request));
}

/** An answer, and what is written as JSON in its texts, as Watson and Lex do: all of it has to be read by anybody. */
function layersOf(text: string): string[] {
  const within = (value: unknown): string[] => {
    if (typeof value === 'string') return value.startsWith('{') ? layersOf(value) : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
  };
  return [text, ...within(JSON.parse(text))];
}

const seat: EngineSeat = { channel: 'messaging', skills: ['Parcels'], functions: [], escalation: null };
const times = 3_000;

/** Reading an engine’s answer into what the conversation gets, against reading its JSON: the answer alone, and with what is JSON within its texts. */
const bench: Bench = async () => {
  const rows: BenchRow[] = [];
  for (const engine of engineNames) {
    const body = answerOf(engine);
    const layers = layersOf(body);
    const effects = answerEffects({ engine, status: 200, body }, seat);
    if (effects.length !== 4 || !('transfer' in (effects.at(-1) ?? {})))
      throw new Error(`${engine} answers something else: ${JSON.stringify(effects)}`);
    const against = async (texts: readonly string[], of: string, atMost: number) => {
      const { median, note } = await interleave(
        () => {
          for (let i = 0; i < times; i += 1) answerEffects({ engine, status: 200, body }, seat);
        },
        () => {
          for (let i = 0; i < times; i += 1) for (const text of texts) JSON.parse(text);
        },
        { turns: 3 },
      );
      rows.push({
        name: `${engineLabels[engine]}: an answer with a card ÷ JSON.parse of ${of} (${note})`,
        measured: median,
        unit: '×' as const,
        bound: { atMost },
      });
    };
    if (layers.length === 1) await against(layers, 'it', 3);
    else {
      await against(layers, 'it and of the JSON in its texts', 3);
      await against([body], 'it alone', 9);
    }
  }
  return rows;
};
export default bench;
