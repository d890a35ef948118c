import { isFields, type Fields } from '#model/rich-content/reading';
import { AnswerDraft, misread, type EngineAdapter } from './answer';
import { insideOf, lineOf, readElement, readPause, readLine, wordOf } from './read-element';

/** A service of one’s own, by version 1 of its contract. */
export const customEndpoint: EngineAdapter = {
  queryError: 'aivendor.custom-endpoint.send-query',
  malformed: 'aivendor.custom-endpoint.send-query',
  read(answer) {
    const { response, analytics } = answer;
    if (!Array.isArray(response))
      return misread('aivendor.custom-endpoint.send-query', 'The answer has no list “response”');
    const draft = new AnswerDraft();
    if (!Array.isArray(insideOf(analytics)['intents']))
      draft.notes.push('The contract wants a list of intents under analytics.');
    for (const entry of response.map(insideOf)) readEntry(draft, entry);
    return draft.done();
  },
};

function readEntry(draft: AnswerDraft, entry: Fields): void {
  const read = lineOf(readers, entry['type']);
  // What belongs to it may stand in `data`, as in requests.
  if (read) read(draft, isFields(entry['data']) ? { ...entry, ...entry['data'] } : entry);
  else draft.notes.push(`An entry of the type ${wordOf(entry['type'])} is not known, and left out.`);
}

const readers: Readonly<Record<string, (draft: AnswerDraft, entry: Fields) => void>> = {
  TEXT(draft, entry) {
    const element = readLine(entry['message'], entry);
    if (element) draft.add(element);
    else draft.notes.push('A text has no message, and is left out.');
  },
  STRUCTURED_CONTENT(draft, entry) {
    const element = readElement(entry);
    if (element) draft.add(element);
    else draft.notes.push('Structured content is empty, and left out.');
  },
  DELAY(draft, entry) {
    const element = readPause(entry['seconds'], entry);
    if (element) draft.add(element);
    else draft.notes.push('A delay has no whole seconds, and is left out.');
  },
  ACTION(draft, { name, parameters }) {
    const given = insideOf(parameters);
    const skill = given['skillName'];
    draft.do(
      name === 'INVOKE_FUNCTION' ? 'INVOCATION' : name,
      skill === undefined ? given : { ...given, skill },
    );
  },
};
