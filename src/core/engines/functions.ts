import { isFields } from '#model/rich-content/reading';
import { AnswerDraft, misread, type EngineAdapter, type EngineMessage } from './answer';
import { insideOf, isNone, itemsOf, readElement, readMetadata } from './read-element';

/** A function of one’s own, by what it calls back with. */
export const functions: EngineAdapter = {
  queryError: 'aivendor.faas.failed-faas-request',
  malformed: 'aivendor.faas.missing-response-body',
  read(answer) {
    if (!isFields(answer['context']) && !Array.isArray(answer['messages']))
      return misread('aivendor.faas.missing-response-body', 'There are neither messages nor a context');
    const draft = new AnswerDraft();
    const context = insideOf(answer['context']);
    for (const one of itemsOf(answer['messages'])) readMessage(draft, one);
    readLegacyContent(draft, context['structuredContent'], context['metadata'] ?? answer['metadata']);
    if (!isNone(context['encodedMetadata'])) draft.encode(context['encodedMetadata']);
    const score = context['confidenceScore'];
    if (typeof score === 'number' && (score < 0 || score > 1))
      draft.notes.push(`A confidenceScore lies between 0 and 1; it is ${score}.`);
    if (!isNone(context['action'])) draft.do(context['action'], insideOf(context['actionParameters']));
    return draft.done();
  },
};

function readMessage(draft: AnswerDraft, value: unknown): void {
  const element = readElement(value);
  if (element) draft.add(element);
  else draft.notes.push('A message is none of what can be sent, and left out.');
}

/** Rich content beside the messages comes last; quick replies there belong to the question before them. */
function readLegacyContent(draft: AnswerDraft, structuredContent: unknown, metadata: unknown): void {
  const element = isFields(structuredContent) ? readElement({ structuredContent }) : null;
  if (!element) return;
  const extras = isNone(metadata) ? {} : { metadata: readMetadata(metadata) };
  const lacksText = element.kind === 'quick-replies' && element.text === '';
  const asked = lacksText ? draft.messages.findLastIndex(isForAll) : -1;
  const [question] = asked < 0 ? [] : draft.messages.splice(asked, 1);
  const text = question?.kind === 'say' ? { text: question.text } : {};
  draft.messages.push({ ...question, ...element, ...extras, ...text });
}

/** A text that the consumer sees. */
function isForAll(message: EngineMessage): boolean {
  return message.kind === 'say' && message.audience === undefined;
}
