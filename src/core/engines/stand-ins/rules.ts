import type { EngineName } from '#model/ai/engine-names';
import { wordsOfRule, type StandIn } from '#model/ai/stand-in';
import { answerOfKind, type AnswerKind } from '#model/ai/stand-in-answers';
import { writtenAnswer } from './answers';

const answer = (kind: AnswerKind, fields: Readonly<Record<string, string>> = {}) => {
  const { fields: presets } = answerOfKind(kind);
  return { kind, fields: { ...presets, ...fields } };
};
const rule = (words: string, ...answered: Parameters<typeof answer>) => ({
  words,
  answer: answer(...answered),
});

/** What every stand-in knows until somebody changes it; `skill` may be none yet. [AE24, AE160, AE161] */
export function standInRules(engine: EngineName, skill: string): StandIn {
  return {
    engine,
    welcome: answer('text', { text: 'Hello! I am a stand-in. Ask for a parcel, or an agent.' }),
    rules: [
      rule('agent, human', 'transfer', skill === '' ? {} : { skill }),
      rule('bye', 'close'),
      rule('urgent, hurry', 'ttr'),
      rule('where', 'texts', { lines: 'One moment.\nIt left Kassel this morning.' }),
      rule('parcel', 'card', { text: 'Here it is:' }),
      rule('menu', 'replies'),
      rule('secret', 'note', { text: 'I have told the agents.' }),
    ],
    otherwise: answer('text', { text: 'You said: {said}' }),
  };
}

const line = (value: unknown) => JSON.stringify(value);

/** Rules in JavaScript: of `said`, a text or null for the welcome, they make `answer`. `{said}` in a text is what was said. [AE185] */
export function scriptOfRules({ welcome, rules, otherwise }: StandIn): string {
  const each = rules.map(
    ({ words, answer }) =>
      `  { words: ${line(wordsOfRule(words))}, answer: ${line(writtenAnswer(answer))} },\n`,
  );
  return `
// What is said, and what follows.
const rules = [
${each.join('')}];
const found = said === null ? null : rules.find(({ words }) => words.some((word) => said.toLowerCase().includes(word)));
const answer = said === null ? ${line(writtenAnswer(welcome))}
  : found ? found.answer
  : ${line(writtenAnswer(otherwise))};
const rule = said === null ? 'the welcome' : found ? 'rule “' + found.words.join(', ') + '”' : 'anything else';
const filled = (one) => {
  if (typeof one === 'string') return one.replaceAll('{said}', () => said ?? '');
  if (Array.isArray(one)) return one.map(filled);
  if (one === null || typeof one !== 'object') return one;
  return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, filled(value)]));
};
const messages = (answer.messages ?? []).map(filled);
const { action } = answer;`;
}
