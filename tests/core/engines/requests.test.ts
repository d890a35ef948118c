import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engineNames, type EngineName } from '#model/ai/engine-names';
import { askers } from '#core/engines/requests/index';
import type { LpContext } from '#core/engines/lp-context';
import { sentFile, type EngineQuery } from '#core/engines/requests/request';
import { toBase64 } from '#base/base64';
import { proves } from '#support/proves';
import { passport } from '../bot/file-talk';

const fields = {
  ...{ workspaceUrl: 'https://w.example/api/', workspaceId: 'a/b', versionDate: '2018-09-20' },
  ...{ authentication: 'IAM', apiKey: 'k3y', clientAccessToken: 't0ken' },
  ...{ queryUrl: 'https://f.example/v1/query?v=20150910', languageCode: 'de-DE', projectId: 'parcels' },
  ...{ region: 'us-east-1', botAlias: 'live', botName: 'Parcels', function: 'fn-1' },
  ...{ baseUrl: 'https://own.example/', botId: 'b-1', environment: 'draft' },
};

const visitor = { sharkVisitorId: 'v1' };
const conversationContext = { skillId: 's1', campaignId: null, engagementId: null, type: 'CHAT', visitor };
const context: LpContext = { lpEvent: { text: 'as it came', conversationContext } };

function asked(engine: EngineName, given: Partial<EngineQuery> | string) {
  const more = typeof given === 'string' ? { asked: { text: given } } : given;
  const query: EngineQuery = {
    ...{ asked: { text: '' }, conversationId: 'c 1', channel: 'chat', fields, memory: {}, context, ...more },
  };
  const { method, url, headers, body } = askers[engine].requestOf(query);
  const authorization = headers.find(({ key }) => key === 'authorization')?.value;
  return { at: `${method} ${url}`, body: JSON.parse(body) as unknown, authorization };
}
const welcome = { asked: { event: 'WELCOME' } };

test('[AE22] Watson: the line in one, its context as it was answered, its key as a password', () => {
  const got = asked('watson', { asked: { text: 'a\n\tb' }, memory: { turn: 1 } });
  proves('S237', () =>
    expect(got).toEqual({
      at: 'POST https://w.example/api/v1/workspaces/a%2Fb/message?version=2018-09-20',
      body: { input: { text: 'a b' }, context: { turn: 1, convId: 'c 1', ...context } },
      authorization: 'Basic YXBpa2V5OmszeQ==',
    }),
  );
  expect(asked('watson', welcome).body).toMatchObject({ input: { text: '' } });
  expect(asked('watson', 'x'.repeat(3000)).body).toMatchObject({ input: { text: 'x'.repeat(2048) } });
  const remember = askers.watson.rememberedOf!;
  expect(remember({ context: { turn: 2 } }, { turn: 1 })).toEqual({ turn: 2 });
  const echoed = { turn: 3, convId: 'c 1', lpEvent: { text: 'x'.repeat(30_000) }, lpSdes: {} };
  expect(remember({ context: echoed }, { turn: 2 })).toEqual({ turn: 3 });
  expect(remember({ output: {} }, { turn: 1 })).toEqual({ turn: 1 });
  expect(remember({ context: { much: 'x'.repeat(30_001) } }, { turn: 1 })).toEqual({ turn: 1 });
});

test('[AE22] Dialogflow: the query or the event, in either version', () => {
  proves('S238', () =>
    expect(asked('dialogflow-v1', 'hello')).toEqual({
      at: 'POST https://f.example/v1/query?v=20150910',
      body: {
        ...{ contexts: [], lang: 'en', query: 'hello' },
        ...{ sessionId: 'c 1', timezone: 'America/New_York' },
      },
      authorization: 'Bearer t0ken',
    }),
  );
  expect(asked('dialogflow-v1', welcome).body).toMatchObject({ event: { name: 'WELCOME' } });
  const session = 'https://dialogflow.googleapis.com/v2/projects/parcels/agent/sessions/c%201:detectIntent';
  proves('S239', () =>
    expect(asked('dialogflow-v2', 'hello')).toEqual({
      at: `POST ${session}`,
      body: {
        queryInput: { text: { text: 'hello', languageCode: 'de-DE' } },
        queryParams: { payload: context },
      },
      authorization: undefined,
    }),
  );
  const tooLong = { queryInput: { event: { name: 'DIALOGFLOW_CHAR_LIMIT', languageCode: 'de-DE' } } };
  expect(asked('dialogflow-v2', 'x'.repeat(256)).body).toMatchObject(tooLong);
  expect(asked('dialogflow-v2', 'x'.repeat(255)).body).not.toMatchObject(tooLong);
});

test('[AE22] Lex: the text, its session attributes, and a welcome that is a text', () => {
  const at = 'POST https://runtime.lex.us-east-1.amazonaws.com/bot/Parcels/alias/live/user/c-1/text';
  proves('S240', () =>
    expect(asked('lex', { asked: { text: 'hello' }, memory: { parcel: '7' } })).toEqual({
      at,
      body: {
        ...{ inputText: 'hello', sessionAttributes: { parcel: '7', convId: 'c 1' } },
        requestAttributes: { 'BC-LP-CONTEXT': JSON.stringify(context) },
      },
      authorization: undefined,
    }),
  );
  expect(asked('lex', welcome).body).toMatchObject({ inputText: 'WELCOME-INTENT' });
});

test('[AE22] a function of the account, and a custom endpoint, which is given its conversation first', () => {
  expect(asked('functions', 'hello')).toMatchObject({
    at: 'POST platform:lambda/fn-1',
    body: { convId: 'c 1', message: 'hello' },
  });
  expect(asked('functions', welcome).body).toEqual({
    ...{ convId: 'c 1', event: { name: 'WELCOME' }, context },
  });
  const place = 'https://own.example/v1/bots/b-1/environments/draft/conversations/c%201';
  expect(asked('custom-endpoint', 'hello')).toMatchObject({
    at: `PUT ${place}`,
    body: { sdes: {}, context: conversationContext },
  });
  const again = (memory: object, status: number) =>
    askers['custom-endpoint'].againWith!({ ...memory }, status, 1);
  expect([again({}, 204), again({}, 409), again({}, 404), again({ isThere: true }, 200)]).toEqual([
    { isThere: true },
    { isThere: true },
    null,
    null,
  ]);
  proves('S241', () =>
    expect(asked('custom-endpoint', { asked: { text: 'hello' }, memory: { isThere: true } })).toMatchObject({
      at: `POST ${place}/events`,
      body: { type: 'TEXT', source: 'CONSUMER', data: { message: 'hello' }, context },
    }),
  );
});

test('[AE188] a custom endpoint gets a file in a shape of its own, the others the text that stands for one', () => {
  const sent = { asked: { text: sentFile, file: { ...passport, caption: 'Mine' } } };
  const { relativePath } = passport;
  expect(asked('custom-endpoint', { ...sent, memory: { isThere: true } }).body).toMatchObject({
    ...{ type: 'hosted-file', source: 'CONSUMER' },
    data: { relativePath, fileType: 'PDF', caption: 'Mine' },
  });
  expect(asked('watson', sent).body).toMatchObject({ input: { text: sentFile } });
});

test('[AE22] whatever is typed makes a request that can be written down', () => {
  const anyFields = fc.record(
    Object.fromEntries(Object.keys(fields).map((key) => [key, fc.string({ unit: 'binary' })])),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...engineNames),
      anyFields,
      fc.string({ unit: 'binary' }),
      (engine, typed, text) => {
        const query = {
          asked: { text },
          conversationId: text,
          channel: 'chat',
          memory: {},
          context,
        } as const;
        const { body } = askers[engine].requestOf({ ...query, fields: typed });
        JSON.parse(body);
      },
    ),
  );
});

test('[AE22] Base64 is what everybody else makes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toBase64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
    }),
  );
});
