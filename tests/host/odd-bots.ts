import { exported } from '../core/bot/exchange/exported';

type File = ReturnType<typeof exported>;
type Message = Record<string, unknown>;

const tile = (text: string) => ({
  contentType: 'STATIC',
  results: { type: 'TEXT', tile: { tileData: [{ text, buttons: [], quickReplyList: [] }] } },
});
export const message = (id: string, interactionType: string, rest: Message = {}): Message => ({
  ...{ id, name: id, group: 'g', status: 'ACTIVE', type: 'BOT_MESSAGE', interactionType, content: tile(id) },
  responseMatches: [],
  ...rest,
});
export const leading = (value: string, condition?: unknown) => ({
  conditions: condition === undefined ? [] : [condition],
  contextConditions: [],
  action: { name: 'INTERACTION', value },
  contextDataVariables: [],
});

/** A bot of a file, which answers “hi”. */
export function fileOfBot(
  messages: readonly Message[],
  change: object = {},
  pattern: readonly string[] = ['hi'],
) {
  const says = message('says', 'DIALOG_STARTER', { pattern, nextMessageId: messages[0]?.['id'] });
  return {
    ...(exported() as Partial<File>),
    responder: [],
    conversationMessage: [says, ...messages],
    groups: [{ id: 'g', name: 'Dialog', dialogType: 'DIALOG', status: 'ENABLED' }],
    globalFunctions: null,
    ...change,
  };
}

export const says = (text: string) =>
  JSON.stringify(fileOfBot([message('says it', 'TEXT', { content: tile(text) })]));
export const asksWith = (condition: unknown) =>
  JSON.stringify(
    fileOfBot([message('ask', 'TEXT_QUESTION', { responseMatches: [leading('next', condition)] })]),
  );
export const coded = (code: string) =>
  JSON.stringify(fileOfBot([message('coded', 'TEXT', { preProcessMessage: code })]));
/** A bot whose “hi” comes to an integration of a file. */
export const calling = (responder: Message) =>
  JSON.stringify(
    fileOfBot(
      [
        message('calls', 'API_INTEGRATION', {
          content: { contentType: 'DYNAMIC', responderId: 'r', responderName: 'r' },
          responseMatches: [leading('next')],
        }),
      ],
      { responder: [{ id: 'r', name: 'r', responseDataVariable: 'r', ...responder }] },
    ),
  );
export const mailing = (more: Message) =>
  calling({ integrationType: 'EMAIL', to: 'a@example.com', subject: 'Hi', body: 'Hello', ...more });
