import { answerFieldsOf, type AnswerKind, type StandInAnswer } from '#model/ai/stand-in-answers';

/** What a rule answers, in the form that every vendor’s writer understands; the rest is answered by itself. */
interface WrittenAnswer {
  readonly messages?: readonly unknown[];
  readonly action?: { readonly name: string; readonly parameters: object };
  readonly status?: number;
  readonly delayMs?: number;
  /** The vendor’s own answer. */
  readonly json?: string;
}

type Write = (entered: (key: string) => string) => WrittenAnswer;

const linesIn = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const texts = (...all: readonly string[]) => all.filter((text) => text.trim() !== '');
const chip = (title: string) => ({
  ...{ type: 'button', title, tooltip: title },
  click: { actions: [{ type: 'publishText', text: title }] },
});
const doing = (text: string, name: string, parameters: object): WrittenAnswer => ({
  messages: texts(text),
  action: { name, parameters },
});

const writers: Readonly<Record<AnswerKind, Write>> = {
  text: (of) => ({ messages: [of('text')] }),
  texts: (of) => ({
    messages: linesIn(of('lines')).flatMap((line, at) =>
      at === 0 ? [line] : [{ delay: Number(of('seconds')) }, line],
    ),
  }),
  card: (of) => {
    const title = { type: 'text', text: of('title'), tooltip: of('title') };
    const structuredContent = { type: 'vertical', elements: [title, chip(of('button'))] };
    return { messages: [...texts(of('text')), { structuredContent }] };
  },
  replies: (of) => {
    const quickReplies = { type: 'quickReplies', itemsPerRow: 8, replies: linesIn(of('lines')).map(chip) };
    return { messages: [{ structuredContent: { message: of('text'), quickReplies } }] };
  },
  note: (of) => ({
    messages: [{ text: of('note'), messageAudience: 'AGENTS_AND_MANAGERS' }, ...texts(of('text'))],
  }),
  transfer: (of) => doing(of('text'), 'TRANSFER', { skill: of('skill') }),
  ttr: (of) => {
    const ttrType = of('type');
    const value = ttrType === 'CUSTOM' && { value: Number(of('seconds')) };
    return doing(of('text'), 'CHANGE_TTR', { ttrType, ...value });
  },
  close: (of) =>
    doing(of('text'), 'CLOSE_CONVERSATION', of('survey') === 'Without' ? { withoutPcs: true } : {}),
  nothing: () => ({ messages: [] }),
  late: (of) => ({ messages: [of('text')], delayMs: Number(of('seconds')) * 1_000 }),
  status: (of) => ({ status: Number(of('status')) }),
  json: (of) => ({ json: of('json') }),
};

export function writtenAnswer(answer: StandInAnswer): WrittenAnswer {
  const counts = new Set(answerFieldsOf(answer).map(({ key }) => key));
  return writers[answer.kind]((key) => (counts.has(key) ? (answer.fields[key] ?? '') : ''));
}
