import type { Fields } from '#model/rich-content/reading';
import { AnswerDraft, misread, type EngineAdapter, type EngineReading } from './answer';
import { insideOf, isNone, itemsOf, readElement, wordOf } from './read-element';
import { tooLongEvent } from './requests/too-long';

/** API V1, with the actions of 2018 and those of 2019. */
export const dialogflowV1: EngineAdapter = {
  queryError: 'aivendor.dialogflow.send-query',
  malformed: 'aivendor.dialogflow.send-query',
  read(answer) {
    return refusalOf(answer) ?? readResult(insideOf(answer['result']));
  },
  readRefusal: refusalOf,
};

/** V1 says in its body how it went. */
function refusalOf(answer: Fields): EngineReading | null {
  const { code, errorDetails } = insideOf(answer['status']);
  if (code === undefined || code === 200 || code === 206) return null;
  const why = typeof errorDetails === 'string' ? errorDetails : `status ${wordOf(code)}`;
  if (!/less than 25\d symbols/.test(why)) return misread('aivendor.dialogflow.send-query', why);
  const notes = [`The text was too long. The engine is asked again by the event ${tooLongEvent}.`];
  const again = { messages: [], actions: [], leaves: false, notes, askAgain: tooLongEvent };
  return { ok: true, answer: again };
}

function readResult(result: Fields) {
  const draft = new AnswerDraft();
  const fulfillment = insideOf(result['fulfillment']);
  const messages = itemsOf(fulfillment['messages']).map(insideOf);
  for (const message of messages) readMessage(draft, message);
  if (draft.messages.length === 0) draft.say(fulfillment['speech']);
  const name = result['action'];
  if (isNone(name)) return draft.done();
  if (result['actionIncomplete'] === true)
    draft.notes.push(`The action ${wordOf(name)} waits until every parameter is there.`);
  else if (typeof name === 'string') readAction(draft, name, insideOf(result['parameters']));
  else draft.do(name, {});
  return draft.done();
}

function readMessage(draft: AnswerDraft, { type, speech, payload }: Fields): void {
  if (type === 0) {
    for (const text of Array.isArray(speech) ? speech : [speech]) draft.say(text);
    return;
  }
  const element = type === 4 ? readElement(payload) : null;
  if (element) draft.add(element);
  else draft.notes.push(`A message of the type ${wordOf(type)} is not supported, and left out.`);
}

/** What the names of 2018 are today. */
function readAction(draft: AnswerDraft, name: string, parameters: Fields): void {
  const [verb, skill, ...more] = name.split('.');
  if (verb === 'transfer' && more.length > 0)
    draft.notes.push(`The dot is what separates: of ${name} the skill is “${skill ?? ''}”.`);
  if (name === 'input.unknown' || (verb === 'transfer' && !skill)) draft.leaves = true;
  else if (verb === 'transfer')
    draft.actions.push({ name: 'TRANSFER', parameters: { ...parameters, skill } });
  else draft.actions.push({ name: name === 'closeConversation' ? 'CLOSE_CONVERSATION' : name, parameters });
}
