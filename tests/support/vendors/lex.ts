import { json, lacking, type Vendor } from './vendor';

const types: Readonly<Record<number, string>> = {
  ...{ 401: 'UnrecognizedClientException', 403: 'AccessDeniedException', 404: 'NotFoundException' },
  ...{ 429: 'LimitExceededException', 500: 'InternalFailureException' },
};

/** The runtime of Lex V1: PostText. */
export const lexService: Vendor = {
  refuses: ({ method, path, headers, body }) =>
    lacking({
      'is posted': method === 'POST',
      'asks its bot for a user': /^\/bot\/Parcels\/alias\/live\/user\/[\w.:-]{2,100}\/text$/.test(path),
      'is JSON': headers['content-type'] === 'application/json',
      'holds a text': typeof body.inputText === 'string' && body.inputText !== '',
      'holds attributes that are texts': Object.values(body.sessionAttributes ?? {}).every(
        (one) => typeof one === 'string',
      ),
    }),
  heard: ({ body }) => (body.inputText === 'WELCOME-INTENT' ? null : body.inputText),
  writes: ({ texts, card, action }, { body }) => {
    const payloads = [
      ...(card ? [{ structuredContent: card }] : []),
      ...(action ? [{ type: 'ACTION', params: { action: action.name, data: action.parameters } }] : []),
    ];
    const groups = [
      ...texts.map((value) => ({ type: 'PlainText', value })),
      ...payloads.map((one) => ({ type: 'CustomPayload', value: JSON.stringify(one) })),
    ].map((one, group) => ({ group, ...one }));
    const [only, ...more] = groups;
    const isGroup = more.length > 0;
    return {
      ...{
        intentName: 'Any',
        slots: {},
        sessionAttributes: body.sessionAttributes,
        dialogState: 'Fulfilled',
      },
      message: isGroup ? JSON.stringify({ messages: groups }) : only?.value,
      messageFormat: isGroup ? 'Composite' : only?.type,
    };
  },
  fails: (code) =>
    json(code, { message: 'It was refused.' }, { 'x-amzn-errortype': `${types[code]}:http://aws.example/` }),
};
