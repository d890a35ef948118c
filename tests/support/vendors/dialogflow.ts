import { generateKeyPairSync, verify } from 'node:crypto';
import type { Json } from '../test-host';
import { json, lacking, type Vendor, type VendorRequest } from './vendor';

const errorTypes: Readonly<Record<number, string>> = {
  ...{ 401: 'unauthorized', 403: 'forbidden', 404: 'not_found', 429: 'too_many_requests' },
  500: 'internal_error',
};

/** API V1. */
export const dialogflowV1Service: Vendor = {
  refuses: ({ method, path, headers, body }) =>
    lacking({
      'is posted': method === 'POST',
      'asks for the version': path === '/v1/query?v=20150910',
      'bears the token': headers.authorization === 'Bearer token',
      'is JSON': headers['content-type'] === 'application/json',
      'holds a query or an event': [body.query, body.event?.name].filter(Boolean).length === 1,
      'holds a session': typeof body.sessionId === 'string' && body.sessionId !== '',
      'holds language and zone': body.lang === 'en' && body.timezone === 'America/New_York',
    }),
  heard: ({ body }) => body.query ?? null,
  writes: ({ texts, card, action }, { body }) => ({
    ...{ id: 'e599', timestamp: '2019-02-01T10:00:00Z', lang: 'en' },
    result: {
      ...{ source: 'agent', resolvedQuery: body.query, score: 0.6, contexts: [] },
      ...{ action: action?.name ?? '', actionIncomplete: false, parameters: action?.parameters ?? {} },
      fulfillment: {
        speech: texts[0] ?? '',
        messages: [
          ...texts.map((speech) => ({ type: 0, speech })),
          ...(card ? [{ type: 4, payload: { structuredContent: card } }] : []),
        ],
      },
    },
    status: { code: 200, errorType: 'success' },
    sessionId: body.sessionId,
  }),
  fails: (code) =>
    json(code, {
      ...{ id: 'e599', timestamp: '2019-02-01T10:00:00Z' },
      status: { code, errorType: errorTypes[code], errorDetails: 'It was refused.' },
    }),
};

const states: Readonly<Record<number, string>> = {
  ...{ 401: 'UNAUTHENTICATED', 403: 'PERMISSION_DENIED', 404: 'NOT_FOUND' },
  ...{ 429: 'RESOURCE_EXHAUSTED', 500: 'INTERNAL' },
};

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** Of its service account. */
export const servicePem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const token = 'ya29.token';

/** Whether an assertion is signed by the service account, and asks for what it may. */
function isAssertion(assertion: string): boolean {
  const [head = '', claims = '', signature = ''] = assertion.split('.');
  const signed = Buffer.from(`${head}.${claims}`);
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json;
  const { iss, scope, aud, iat, exp } = read(claims);
  return (
    verify('RSA-SHA256', signed, keys.publicKey, Buffer.from(signature, 'base64url')) &&
    read(head).alg === 'RS256' &&
    iss === 'a@b.example' &&
    scope === 's' &&
    aud === 'https://oauth2.googleapis.com/token' &&
    exp - iat === 3_600
  );
}

function tokenLacks({ method, headers, text }: VendorRequest): string[] {
  const form = new URLSearchParams(text);
  return lacking({
    'is posted': method === 'POST',
    'is a form': headers['content-type'] === 'application/x-www-form-urlencoded',
    'asks by an assertion': form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    'is signed by its account': isAssertion(form.get('assertion') ?? ''),
  });
}

/** API V2, over REST, and the service that gives its tokens. */
export const dialogflowV2Service: Vendor = {
  refuses: (request) => {
    const { method, path, headers, body } = request;
    if (path === '/token') return tokenLacks(request);
    return lacking({
      'bears the token': headers.authorization === `Bearer ${token}`,
      'is posted': method === 'POST',
      'asks a session of its project': /^\/v2\/projects\/parcels\/agent\/sessions\/[^/]+:detectIntent$/.test(
        path,
      ),
      'is JSON': headers['content-type'] === 'application/json',
      'holds a text or an event in its language':
        [body.queryInput?.text?.text, body.queryInput?.event?.name].filter(Boolean).length === 1 &&
        (body.queryInput.text ?? body.queryInput.event).languageCode === 'en-US',
    });
  },
  formality: ({ path }) =>
    path === '/token' ? json(200, { access_token: token, expires_in: 3_599, token_type: 'Bearer' }) : null,
  heard: ({ body }) => body.queryInput.text?.text ?? null,
  writes: ({ texts, card, action }, { body }) => ({
    responseId: 'c85d',
    queryResult: {
      ...{ queryText: body.queryInput.text?.text ?? '', languageCode: 'en', outputContexts: [] },
      ...{ action: action?.name ?? '', parameters: action?.parameters ?? {} },
      ...{ allRequiredParamsPresent: true, fulfillmentText: texts[0] ?? '' },
      fulfillmentMessages: [
        ...texts.map((text) => ({ text: { text: [text] } })),
        ...(card ? [{ payload: { structuredContent: card } }] : []),
      ],
      intent: { name: 'projects/parcels/agent/intents/0e15', displayName: 'Any', isFallback: false },
      intentDetectionConfidence: 0.97,
    },
    webhookStatus: null,
  }),
  fails: (code) => json(code, { error: { code, message: 'It was refused.', status: states[code] } }),
};
