import { isFields, type Fields } from '#model/rich-content/reading';
import { AnswerDraft, misread, type EngineAdapter, type EngineReading } from './answer';
import { insideOf, parseText, readElement, wordOf } from './read-element';

/** What a payload may have at the vendor’s. */
const longestPayload = 1000;

/** Lex V1: what PostText answers, or the bare custom markup as the documents print it. */
export const lex: EngineAdapter = {
  queryError: 'aivendor.lex.send-query',
  malformed: 'aivendor.lex.parser-crashed',
  read(answer) {
    const draft = new AnswerDraft();
    const isBare = answer['type'] !== undefined || answer['structuredContent'] !== undefined;
    const wrong = isBare
      ? readPayload(draft, answer)
      : readAs(draft, answer['messageFormat'], answer['message']);
    if (wrong) return wrong;
    if (answer['dialogState'] === 'Failed') {
      draft.notes.push('The bot has asked as often as it may, or what it was to do failed.');
      draft.leaves = true;
    }
    return draft.done();
  },
};

function readAs(draft: AnswerDraft, format: unknown, message: unknown): EngineReading | null {
  if (message === undefined || message === null || message === '') return null;
  if (typeof message !== 'string') return misread('aivendor.lex.parser-crashed', 'The message is no text');
  if (format === 'PlainText' || format === undefined) draft.say(message);
  else if (format === 'CustomPayload') return readPayloadText(draft, message);
  else if (format === 'Composite') return readComposite(draft, message);
  else
    return misread(
      'aivendor.lex.message-format-not-supported',
      `The format ${wordOf(format)} is not supported`,
    );
  return null;
}

/** The documents forbid groups in one place and show them in another: they are sent in their order. */
function readComposite(draft: AnswerDraft, message: string): EngineReading | null {
  const groups = insideOf(parseText(message))['messages'];
  if (!Array.isArray(groups)) return misread('aivendor.lex.parser-crashed', 'The groups cannot be read');
  for (const { type, value } of groups.map(insideOf)) {
    const wrong = type === 'Composite' ? nested : readAs(draft, type, value);
    if (wrong) return wrong;
  }
  return null;
}
const nested = misread('aivendor.lex.parser-crashed', 'A group is in a group');

function readPayloadText(draft: AnswerDraft, text: string): EngineReading | null {
  if (text.length > longestPayload)
    draft.notes.push(
      `A payload may have ${longestPayload} characters; the vendor refuses one of ${text.length}.`,
    );
  const payload = parseText(text);
  return isFields(payload)
    ? readPayload(draft, payload)
    : misread('aivendor.lex.custom-payload-malformed', 'The custom payload is no JSON object');
}

function readPayload(draft: AnswerDraft, payload: Fields): EngineReading | null {
  const { type, params } = payload;
  if (type === 'ACTION') {
    const { action, data } = insideOf(params);
    if (typeof action !== 'string')
      return misread(
        'aivendor.lex.custom-payload-no-params',
        'The action of the custom payload has no params',
      );
    draft.actions.push({ name: action, parameters: insideOf(data) });
    return null;
  }
  const element = type === undefined ? readElement(payload) : null;
  if (element) {
    draft.add(element);
    return null;
  }
  return misread(
    'aivendor.lex.custom-payload-type-not-supported',
    `The type ${wordOf(type)} is not supported`,
  );
}
