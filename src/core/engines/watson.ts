import { isFields, type Fields } from '#model/rich-content/reading';
import { AnswerDraft, misread, type EngineAdapter, type EngineErrorName } from './answer';
import { insideOf, isNone, itemsOf, lineOf, parseText, readElement, wordOf } from './read-element';

/** How many answers of one node the documents allow. */
const mostResponses = 5;
/** How deep an answer may be wrapped in another one. */
const deepest = 8;

/** A part of the answer lacks what it cannot do without. */
class Lacking extends Error {
  readonly error: EngineErrorName;
  constructor(error: EngineErrorName, why: string) {
    super(why);
    this.error = error;
  }
}

/** Assistant V1: an answer of its API, or a dialog node’s JSON as the documents print it. */
export const watson: EngineAdapter = {
  queryError: 'aivendor.watson.send-query',
  malformed: 'aivendor.watson.parse-message.get-parse-message-failed',
  read(answer) {
    const output = insideOf(answer['output']);
    const problem = problemOf(output);
    if (problem !== null) return misread('aivendor.watson.watson-error', problem);
    const draft = new AnswerDraft();
    try {
      readOutput(draft, output, 0);
    } catch (error) {
      if (error instanceof Lacking) return misread(error.error, error.message);
      throw error;
    }
    const { encodedMetadata } = insideOf(answer['context']);
    if (!isNone(encodedMetadata)) draft.encode(encodedMetadata);
    for (const one of [...itemsOf(answer['actions']), ...itemsOf(output['actions'])].map(insideOf))
      draft.do(one['name'], insideOf(one['parameters']));
    return draft.done();
  },
};

/** What it reports itself with a status of success. */
function problemOf(output: Fields): string | null {
  if (typeof output['error'] === 'string') return output['error'];
  const worst = itemsOf(output['log_messages'])
    .map(insideOf)
    .find(({ level }) => level === 'err');
  return worst ? wordOf(worst['msg'] ?? 'an error without words') : null;
}

function readOutput(draft: AnswerDraft, output: Fields, depth: number): void {
  if (depth > deepest)
    throw new Lacking(
      'aivendor.watson.parse-message.get-parse-message-failed',
      'The answer is nested too deep',
    );
  const generic = itemsOf(output['generic']);
  if (generic.length > mostResponses)
    draft.notes.push(`A node may have ${mostResponses} responses; this answer has ${generic.length}.`);
  if (generic.length > 0) for (const one of generic) readResponse(draft, insideOf(one), depth);
  else for (const value of valuesOf(output['text'])) readValue(draft, value, depth);
}

/** A list, a node’s list of variations, or one text. */
function valuesOf(text: unknown): readonly unknown[] {
  if (typeof text === 'string') return [text];
  return Array.isArray(text) ? text : itemsOf(insideOf(text)['values']);
}

function readResponse(draft: AnswerDraft, response: Fields, depth: number): void {
  const read = lineOf(readers, response['response_type']);
  if (!read)
    throw new Lacking(
      'aivendor.watson.message-format-not-supported',
      `The response type ${wordOf(response['response_type'])} is not known`,
    );
  read(draft, response, depth);
}

const readers: Readonly<Record<string, (draft: AnswerDraft, response: Fields, depth: number) => void>> = {
  text(draft, response, depth) {
    const values = response['text'] === undefined ? itemsOf(response['values']) : [response['text']];
    if (values.length === 0)
      throw new Lacking('aivendor.watson.parser.text-and-custom.undefined-text', 'A text has no words');
    for (const value of values) readValue(draft, value, depth);
  },
  image(draft, { source, title, description }) {
    if (typeof source !== 'string')
      throw new Lacking('aivendor.watson.parser.image.undefined-source', 'An image has no source');
    const picture = { type: 'image', url: source, ...(typeof title === 'string' && { tooltip: title }) };
    draft.messages.push({ kind: 'card', card: vertical(picture, ...words(title, description)) });
  },
  option(draft, { title, description, options }) {
    if (!Array.isArray(options) || options.length === 0)
      throw new Lacking('aivendor.watson.parser.list.undefined-options', 'A list has no options');
    const buttons = options.map(insideOf).flatMap(({ label, value }) => {
      const said = insideOf(insideOf(value)['input'])['text'];
      const title = wordOf(isNone(label) ? (said ?? '') : label);
      if (title === '') draft.notes.push('An option has neither a label nor a text, and is left out.');
      const actions = [{ type: 'publishText', text: typeof said === 'string' ? said : title }];
      return title === '' ? [] : [{ type: 'button', title, tooltip: title, click: { actions } }];
    });
    draft.messages.push({ kind: 'card', card: vertical(...words(title, description), ...buttons) });
  },
  /** In milliseconds, unlike everywhere else. */
  pause(draft, { time, typing }) {
    if (typeof time !== 'number')
      throw new Lacking('aivendor.watson.parser.pause.undefined-time', 'A pause has no time');
    draft.messages.push({ kind: 'pause', ms: time, typing: typing !== false });
  },
};

const vertical = (...elements: readonly Fields[]) => ({ type: 'vertical', elements });
const words = (...texts: readonly unknown[]) =>
  texts
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .map((text) => ({ type: 'text', text }));

/** A text, or what the custom markup says; the markup may be written as a text, or wrapped in an answer or in another text. */
function readValue(draft: AnswerDraft, value: unknown, depth: number): void {
  if (depth > deepest)
    throw new Lacking(
      'aivendor.watson.parse-message.get-parse-message-failed',
      'The answer is nested too deep',
    );
  const isText = typeof value === 'string';
  const marked = isText && value.trimStart().startsWith('{') ? parseText(value) : value;
  if (!isFields(marked)) return draft.say(value);
  if (isFields(marked['output'])) return readOutput(draft, marked['output'], depth + 1);
  const element = readElement(marked);
  // A text beside which nothing stands may be markup in its turn.
  if (element?.kind === 'say' && Object.keys(element).length === 2)
    return readValue(draft, element.text, depth + 1);
  if (element) return draft.add(element);
  if (isFields(marked['text'])) return readValue(draft, marked['text'], depth + 1);
  if (isText && marked['metadata'] === undefined) return draft.say(value);
  throw new Lacking(
    'aivendor.watson.parser.custom.undefined-structured-content',
    'A custom response has no structuredContent',
  );
}
