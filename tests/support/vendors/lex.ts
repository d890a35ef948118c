import { createHash, createHmac } from 'node:crypto';
import { json, lacking, type Vendor, type VendorRequest } from './vendor';

const types: Readonly<Record<number, string>> = {
  ...{ 401: 'UnrecognizedClientException', 403: 'AccessDeniedException', 404: 'NotFoundException' },
  ...{ 429: 'LimitExceededException', 500: 'InternalFailureException' },
};

const host = 'runtime.lex.us-east-1.amazonaws.com';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature version 4, as the vendor works it out itself from what has come. */
function isSigned({ method, path, headers, text }: VendorRequest): boolean {
  const stamp = String(headers['x-amz-date']);
  const scope = `${stamp.slice(0, 8)}/us-east-1/lex/aws4_request`;
  const names = ['content-type', 'host', 'x-amz-date'];
  const lines = [
    `content-type:${headers['content-type']}`,
    ...[`host:${host}`, `x-amz-date:${stamp}`, '', names.join(';')],
  ];
  const asked = [method, path.replaceAll(':', '%3A'), '', ...lines, hash(text)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, hash(asked)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(mac, 'AWS4s');
  const signature = mac(key, toSign).toString('hex');
  return (
    headers.authorization ===
    `AWS4-HMAC-SHA256 Credential=AKIA/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  );
}

/** The runtime of Lex V1: PostText. */
export const lexService: Vendor = {
  refuses: (request) => {
    const { method, path, headers, body } = request;
    return lacking({
      'is signed': isSigned(request),
      'is posted': method === 'POST',
      'asks its bot for a user': /^\/bot\/Parcels\/alias\/live\/user\/[\w.:-]{2,100}\/text$/.test(path),
      'is JSON': headers['content-type'] === 'application/json',
      'holds a text': typeof body.inputText === 'string' && body.inputText !== '',
      'holds attributes that are texts': Object.values(body.sessionAttributes ?? {}).every(
        (one) => typeof one === 'string',
      ),
    });
  },
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
