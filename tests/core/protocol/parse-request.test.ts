import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameLimit, messageLimit } from '#core/protocol/limits';
import { parseRequest } from '#core/protocol/parse-request';
import { writeRequest } from '#core/protocol/write-request';
import { aRequest } from './arbitraries';

const frame = (type: string, body: unknown = {}, more: object = {}) =>
  JSON.stringify({ kind: 'req', id: '7', type, body, ...more });
const say = (message: unknown, more: object = {}) =>
  frame(
    'ms.PublishEvent',
    { dialogId: 'c1', event: { type: 'ContentEvent', contentType: 'text/plain', message } },
    more,
  );

function requestIn(text: string) {
  const parsed = parseRequest(text);
  return parsed.ok ? parsed.value.request : parsed.failure.failure.name;
}

test('[PR2] any text gives a request or a failure', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parseRequest(text).ok === 'boolean'));
});

test('[PR2] any JSON, under any verb, gives a request or a failure', () => {
  const types = [
    'ms.PublishEvent',
    '.ams.cm.UpdateConversationField',
    'InitConnection',
    'routing.UpdateRingState',
  ];
  const frames = fc.record(
    {
      kind: fc.oneof(fc.constant('req'), fc.jsonValue()),
      id: fc.oneof(fc.string(), fc.jsonValue()),
      type: fc.oneof(fc.constantFrom(...types), fc.jsonValue()),
      body: fc.oneof(
        fc.record({ dialogId: fc.jsonValue(), event: fc.jsonValue(), conversationField: fc.jsonValue() }),
        fc.jsonValue(),
      ),
      headers: fc.jsonValue(),
      metadata: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(frames, (one) => typeof parseRequest(JSON.stringify(one)).ok === 'boolean'));
});

test.each([
  ['no JSON at all', 'hello', '', 'request-malformed'],
  ['a list', '[]', '', 'request-malformed'],
  ['no id', '{"type":"GetClock"}', '', 'request-malformed'],
  [
    'an id of 65 characters',
    `{"id":"${'x'.repeat(65)}","type":"GetClock"}`,
    'x'.repeat(64),
    'request-malformed',
  ],
  ['no type', '{"id":"1"}', '1', 'request-malformed'],
  ['an answer', '{"kind":"resp","id":"1","type":"GetClock"}', '1', 'request-malformed'],
  ['an unknown verb', frame('ms.Sing'), '7', 'request-unknown'],
  [
    'a message for nobody',
    frame('ms.PublishEvent', { event: { type: 'ContentEvent', message: 'a' } }),
    '7',
    'request-malformed',
  ],
  ['a sign-in without a token', frame('InitConnection'), '7', 'request-malformed'],
  [
    'an offer taken halfway',
    frame('routing.UpdateRingState', { ringId: 'r', ringState: 'WAITING' }),
    '7',
    'request-malformed',
  ],
  [
    'an unknown agent state',
    frame('routing.SetAgentState', { availability: 'ASLEEP' }),
    '7',
    'request-malformed',
  ],
  ['metadata that is no object', say('a', { metadata: ['x'] }), '7', 'request-malformed'],
])('[PR2] %s is refused', (_what, text, reqId, name) => {
  expect(parseRequest(text)).toMatchObject({ ok: false, failure: { reqId, failure: { name } } });
});

test('[PR2] what is unknown may be ignored: extra fields, extra metadata keys', () => {
  expect(requestIn(frame('GetClock', { a: 1 }, { dream: [] }))).toEqual({ name: 'get-clock' });
});

test('[PR3] numbers, single elements and absent kinds are taken', () => {
  const parsed = parseRequest('{"id":1,"type":"GetClock"}');
  expect(parsed).toEqual({ ok: true, value: { reqId: '1', request: { name: 'get-clock' }, metadata: [] } });
  expect(
    requestIn(frame('.ams.aam.SubscribeExConversations', { convState: 'OPEN', agentIds: 'a.1' })),
  ).toEqual({
    name: 'subscribe-conversations',
    states: ['OPEN'],
    agents: ['a.1'],
  });
  expect(
    requestIn(
      frame('cm.UpdateConversationField', {
        conversationId: 5,
        conversationField: { field: 'Skill', skill: 12 },
      }),
    ),
  ).toEqual({
    name: 'update-conversation',
    conversationId: '5',
    changes: [{ field: 'skill', skillId: '12' }],
  });
  expect(requestIn(frame('.ams.userprofile.GetUserProfile', 'consumer-1'))).toEqual({
    name: 'get-profile',
    person: 'consumer-1',
  });
});

test('[PR3] a stage filters like a state, and no filter means both', () => {
  expect(requestIn(frame('cqm.SubscribeExConversations', { stage: ['CLOSE'] }))).toMatchObject({
    states: ['CLOSE'],
  });
  expect(requestIn(frame('cqm.SubscribeExConversations'))).toMatchObject({
    states: ['OPEN', 'CLOSE'],
    agents: null,
  });
});

test('[PR3] reading asks from a sequence under either name', () => {
  expect(requestIn(frame('ms.QueryMessages', { dialogId: 'c', newerThanSequence: 4 }))).toMatchObject({
    fromSequence: 4,
  });
  expect(requestIn(frame('ms.QueryMessages', { dialogId: 'c', fromSeq: 4 }))).toMatchObject({
    fromSequence: 4,
  });
  expect(requestIn(frame('ms.SubscribeMessagingEvents', { dialogId: 'c', fromSeq: -3 }))).toMatchObject({
    fromSequence: 0,
  });
});

test('[PR4] a message of 8,000 characters passes, one more does not', () => {
  expect(requestIn(say('x'.repeat(messageLimit)))).toMatchObject({ name: 'publish-event' });
  expect(requestIn(say('x'.repeat(messageLimit + 1)))).toBe('text-too-long');
});

test('[PR4] a megabyte is refused in one sentence with the limit', () => {
  const parsed = parseRequest(say('x'.repeat(1_000_000)));
  expect(parsed).toMatchObject({
    failure: { reqId: '7', failure: { code: 400, text: expect.stringContaining('8000') } },
  });
});

test('[PR4] a frame that is too long for other reasons is refused too', () => {
  expect(requestIn(frame('GetClock', { padding: 'x'.repeat(frameLimit) }))).toBe('text-too-long');
  expect(requestIn(frame('userprofile.SetUserProfile', { firstName: 'x'.repeat(101) }))).toBe(
    'text-too-long',
  );
});

test('[PR4] metadata may be deep, but not without end', () => {
  const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;
  expect(requestIn(say('a', { metadata: [nested(16)] }))).toMatchObject({ name: 'publish-event' });
  expect(requestIn(say('a', { metadata: [nested(18)] }))).toBe('request-malformed');
});

test.each([
  ['no event', undefined],
  ['an unknown type', { type: 'DanceEvent' }],
  ['an empty line', { type: 'ContentEvent', message: '' }],
  ['a line that is an object', { type: 'ContentEvent', message: {} }],
  ['a file', { type: 'ContentEvent', contentType: 'hosted/file', message: 'x' }],
  ['an unknown status', { type: 'AcceptStatusEvent', status: 'SEEN', sequenceList: [1] }],
  ['no sequences', { type: 'AcceptStatusEvent', status: 'READ', sequenceList: [] }],
  ['a sequence that is none', { type: 'AcceptStatusEvent', status: 'READ', sequenceList: [1, 'two'] }],
  ['a negative sequence', { type: 'AcceptStatusEvent', status: 'READ', sequenceList: [-1] }],
  ['an unknown chat state', { type: 'ChatStateEvent', chatState: 'BORED' }],
])('[PR5] %s cannot be published', (_what, event) => {
  expect(requestIn(frame('ms.PublishEvent', { dialogId: 'c1', event }))).toBe('request-malformed');
});

test('[PR5] a private line says so', () => {
  const event = { type: 'ContentEvent', message: 'between us' };
  expect(
    requestIn(
      frame('ms.PublishEvent', { conversationId: 'c1', event, messageAudience: 'AGENTS_AND_MANAGERS' }),
    ),
  ).toMatchObject({ audience: 'agents-and-managers', event: { type: 'content', text: 'between us' } });
});

const update = (conversationField: unknown) =>
  requestIn(frame('cm.UpdateConversationField', { conversationId: 'c1', conversationField }));

test.each([
  ['ConversationStateField', { field: 'ConversationStateField', conversationState: 'CLOSE' }],
  ['Stage', { field: 'Stage', conversationState: 'CLOSE' }],
  ['DialogChange', { field: 'DialogChange', type: 'UPDATE', dialog: { dialogId: 'c1', state: 'CLOSE' } }],
])('[PR6] %s closes', (_name, field) => {
  expect(update([field, field])).toMatchObject({ changes: [{ field: 'close' }] });
});

test('[PR6] a transfer is one removal and one skill, in the order sent', () => {
  expect(
    update([
      { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT', userId: '1.2' },
      { field: 'Skill', type: 'UPDATE', skill: '99' },
    ]),
  ).toMatchObject({
    changes: [
      { field: 'participants', change: 'remove', role: 'assigned-agent', user: '1.2' },
      { field: 'skill', skillId: '99' },
    ],
  });
});

test('[PR6] fields that are not kept leave nothing to do', () => {
  expect(
    update([
      { field: 'CSATRate', csatRate: 5 },
      { field: 'DelayField', type: 'NIGHT' },
      { field: 'Dream' },
      { field: 'DialogChange', type: 'UPDATE', dialog: { dialogId: 'c1' } },
      { field: 'ParticipantsChange', type: 'SUGGEST', role: 'MANAGER', userId: '1.2' },
      { field: 'ParticipantsChange', type: 'ADD', role: 'AGENT' },
    ]),
  ).toMatchObject({ name: 'update-conversation', changes: [] });
});

test.each([
  ['no field at all', undefined],
  ['a text for a field', 'Skill'],
  ['a field without a name', { skill: '1' }],
  ['a skill that is not there', { field: 'Skill' }],
  ['a participant without a role', { field: 'ParticipantsChange', type: 'ADD' }],
  [
    'a participant who is an object',
    { field: 'ParticipantsChange', type: 'ADD', role: 'MANAGER', userId: {} },
  ],
])('[PR6] %s is refused', (_what, field) => {
  expect(update(field)).toBe('request-malformed');
});

test('[PR7] what our clients write is what the server reads', () => {
  const ids = fc.string({ minLength: 1, maxLength: 64 });
  const metadata = fc.array(fc.record({ type: fc.constant('ExternalId'), id: fc.string() }), {
    maxLength: 2,
  });
  const frames = fc.record({ reqId: ids, request: aRequest, metadata });
  fc.assert(
    fc.property(frames, fc.constantFrom('brand' as const, 'consumer' as const), (sent, side) => {
      expect(parseRequest(writeRequest(side, sent))).toEqual({ ok: true, value: sent });
    }),
  );
});

test('[PR7] a close is read back as a close', () => {
  const request = { name: 'update-conversation', conversationId: 'c1', changes: [{ field: 'close' }] };
  expect(update({ field: 'ConversationStateField', conversationState: 'CLOSE' })).toEqual(request);
});

test.each(['__proto__', 'constructor', 'toString', 'x'.repeat(201), ''])(
  '[PR14] “%s” is no id',
  (conversationId) => {
    expect(requestIn(frame('ms.QueryMessages', { conversationId }))).toBe('request-malformed');
  },
);

test('[PR14] a filter of impossible agents shows nobody’s conversations, not everybody’s', () => {
  expect(requestIn(frame('cqm.SubscribeExConversations', { agentIds: ['__proto__'] }))).toMatchObject({
    agents: [],
  });
});
