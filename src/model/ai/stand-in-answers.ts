import { longestTtr, ttrTypes } from '../ttr';

/** What an answer of a stand-in can be. */
export const answerKinds = [
  'text',
  'texts',
  'card',
  'replies',
  'note',
  'transfer',
  'ttr',
  'close',
  'nothing',
  'late',
  'status',
  'json',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** One field of an answer, as the form of a rule has it. */
export interface AnswerField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'lines' | 'number' | 'choice' | 'skill' | 'json';
  /** Of a choice. */
  readonly choices?: readonly string[];
  /** Of a number. */
  readonly range?: readonly [least: number, most: number];
  /** What a new one begins with; it may be empty only where that is empty. */
  readonly preset: string;
  /** Only where another field holds that. */
  readonly only?: { readonly key: string; readonly is: string };
}

interface AnswerForm {
  readonly label: string;
  /** What comes of it elsewhere than where it fits. */
  readonly hint?: string;
  readonly fields: readonly AnswerField[];
}

const says = (label: string, preset: string) => ({ key: 'text', label, kind: 'text', preset }) as const;
const seconds = (label: string, preset: string, most: number) =>
  ({ key: 'seconds', label, kind: 'number', preset, range: [1, most] }) as const;

/** What is asked for each kind of answer. [AE185] */
export const answerForms: Readonly<Record<AnswerKind, AnswerForm>> = {
  text: { label: 'A text', fields: [says('Text', 'Hello!')] },
  texts: {
    label: 'Several texts, with a pause',
    fields: [
      { key: 'lines', label: 'Texts, one a line', kind: 'lines', preset: 'One moment.\nHere it is.' },
      seconds('Seconds of typing between them', '2', 10),
    ],
  },
  card: {
    label: 'A card',
    fields: [
      says('Text before it', ''),
      { key: 'title', label: 'Title', kind: 'text', preset: 'Parcel 7' },
      { key: 'button', label: 'Button', kind: 'text', preset: 'Where is it?' },
    ],
  },
  replies: {
    label: 'Quick replies',
    hint: 'For messaging alone: in a chat they are an error, and Setup Escalation takes over.',
    fields: [
      says('Question', 'What is it about?'),
      { key: 'lines', label: 'Replies, one a line', kind: 'lines', preset: 'Parcels\nTalk to an agent' },
    ],
  },
  note: {
    label: 'A note for agents',
    fields: [
      { key: 'note', label: 'Note', kind: 'text', preset: 'A note for agents alone.' },
      says('Text for the consumer', ''),
    ],
  },
  transfer: {
    label: 'A transfer',
    fields: [
      says('Text before it', 'I pass you on.'),
      { key: 'skill', label: 'Skill', kind: 'skill', preset: 'Human' },
    ],
  },
  ttr: {
    label: 'A change of the time to respond',
    fields: [
      says('Text before it', 'I will hurry.'),
      { key: 'type', label: 'Time to respond', kind: 'choice', choices: ttrTypes, preset: 'URGENT' },
      { ...seconds('Seconds', '1800', longestTtr), only: { key: 'type', is: 'CUSTOM' } },
    ],
  },
  close: {
    label: 'A close',
    fields: [
      says('Text before it', 'Goodbye.'),
      { key: 'survey', label: 'Survey', kind: 'choice', choices: ['With', 'Without'], preset: 'With' },
    ],
  },
  nothing: { label: 'An empty answer', fields: [] },
  late: {
    label: 'A late answer',
    fields: [says('Text', 'Sorry to be late.'), seconds('Seconds until it comes', '31', 600)],
  },
  status: {
    label: 'An error status',
    fields: [{ key: 'status', label: 'Status', kind: 'number', preset: '500', range: [400, 599] }],
  },
  json: {
    label: 'Written as JSON',
    fields: [{ key: 'json', label: 'JSON, as the vendor writes it', kind: 'json', preset: '' }],
  },
};

/** The fields that count, given what the others hold. */
export function answerFieldsOf({ kind, fields }: StandInAnswer): readonly AnswerField[] {
  return answerForms[kind].fields.filter(({ only }) => !only || fields[only.key] === only.is);
}

/** What is entered and no form of such an answer asks for. */
export function strangeFieldsOf({ kind, fields }: StandInAnswer): string[] {
  return Object.keys(fields).filter(
    (entered) => !answerForms[kind].fields.some(({ key }) => key === entered),
  );
}

/** What is wrong with what stands in a field, in a sentence; null for nothing. */
export function problemOfAnswer(field: AnswerField, value: string): string | null {
  const { kind, label, preset, range, choices } = field;
  if (kind === 'json') return problemOfJson(value);
  if (value.trim() === '') return preset === '' ? null : `“${label}” is still empty.`;
  if (choices && !choices.includes(value)) return `“${label}” is one of ${choices.join(', ')}.`;
  if (!range) return null;
  const [least, most] = range;
  const isInside = /^\s*\d+\s*$/.test(value) && Number(value) >= least && Number(value) <= most;
  return isInside ? null : `“${label}” is a whole number from ${least} to ${most}.`;
}

function problemOfJson(text: string): string | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? null
      : 'The answer is a JSON object: { … }.';
  } catch (error) {
    return `This is no JSON: ${error instanceof Error ? error.message : ''}.`;
  }
}

/** One answer that was chosen, with what was entered for it. */
export interface StandInAnswer {
  readonly kind: AnswerKind;
  readonly fields: Readonly<Record<string, string>>;
}

/** A new one: with what its fields begin with, and what was entered for another kind. */
export function answerOfKind(kind: AnswerKind, entered: StandInAnswer['fields'] = {}): StandInAnswer {
  const fields = answerForms[kind].fields.map(({ key, preset }) => [key, entered[key] ?? preset]);
  return { kind, fields: Object.fromEntries(fields) as Record<string, string> };
}
