import { isFields, type Fields } from '#model/rich-content/reading';
import { AnswerDraft, type EngineAdapter } from './answer';
import { insideOf, isNone, itemsOf, readElement, wordOf } from './read-element';

/** API V2: what REST answers, or the same recorded from gRPC. */
export const dialogflowV2: EngineAdapter = {
  queryError: 'aivendor.dialogflowv2.send-query',
  malformed: 'aivendor.dialogflowv2.send-query',
  read(answer) {
    const draft = new AnswerDraft();
    const result = insideOf(answer['queryResult']);
    const messages = itemsOf(result['fulfillmentMessages']).map(insideOf);
    for (const message of messages) readMessage(draft, message);
    if (draft.messages.length === 0) draft.say(result['fulfillmentText']);
    const name = result['action'];
    if (isNone(name)) return draft.done();
    if (result['allRequiredParamsPresent'] === false)
      draft.notes.push(`The action ${wordOf(name)} waits until every parameter is there.`);
    else draft.do(name, insideOf(plain(result['parameters'])));
    return draft.done();
  },
};

function readMessage(draft: AnswerDraft, { text, payload }: Fields): void {
  for (const one of itemsOf(insideOf(text)['text'])) {
    if (typeof one === 'string' && one.trim() === '')
      draft.notes.push('A text response without text is left out: take it out of the intent.');
    else draft.say(one);
  }
  if (isNone(payload) && isFields(text)) return;
  const element = readElement(plain(payload));
  if (element) draft.add(element);
  else draft.notes.push('A message is neither a text nor a custom payload that can be sent, and left out.');
}

/** gRPC writes an object as `{ fields: { name: { kind: 'stringValue', stringValue: … } } }`. */
function plain(value: unknown): unknown {
  if (!isFields(value)) return value;
  const { fields, kind } = value;
  if (isFields(fields))
    return Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, plain(one)]));
  if (typeof kind !== 'string' || !/^(null|number|string|bool|struct|list)Value$/.test(kind)) return value;
  const held = value[kind];
  if (kind === 'nullValue') return null;
  if (kind === 'listValue') return itemsOf(insideOf(held)['values']).map(plain);
  return plain(held);
}
