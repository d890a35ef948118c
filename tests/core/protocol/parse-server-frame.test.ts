import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseServerFrame } from '#core/protocol/parse-server-frame';

const frameIn = (value: unknown) => {
  const parsed = parseServerFrame(JSON.stringify(value));
  return parsed.ok ? parsed.value : parsed.failure.name;
};

test('[PR12] any text and any JSON is read or refused', () => {
  const types = [
    'cqm.ExConversationChangeNotification',
    '.ams.ms.OnlineEventDistribution',
    'ms.MessagingEventNotification',
    '.ams.routing.RoutingTaskNotification',
    '.ams.routing.AgentStateNotification',
  ];
  const frames = fc.record({
    kind: fc.constantFrom('resp', 'notification'),
    type: fc.constantFrom(...types),
    body: fc.oneof(fc.record({ changes: fc.array(fc.record({ result: fc.jsonValue() })) }), fc.jsonValue()),
  });
  fc.assert(fc.property(fc.string(), (text) => typeof parseServerFrame(text).ok === 'boolean'));
  fc.assert(fc.property(frames, (one) => parseServerFrame(JSON.stringify(one)).ok));
});

test('[PR12] only what is no JSON object fails', () => {
  expect(parseServerFrame('nonsense')).toMatchObject({ ok: false, failure: { name: 'answer-unreadable' } });
  expect(frameIn([1])).toBe('answer-unreadable');
  expect(frameIn({})).toEqual({ kind: 'other' });
  expect(frameIn({ kind: 'notification', type: '.ams.routing.RingUpdated', body: {} })).toEqual({
    kind: 'other',
  });
});

test('[PR12] an answer without a code counts as success', () => {
  expect(frameIn({ kind: 'resp', reqId: 4 })).toEqual({
    kind: 'response',
    reqId: '4',
    code: 200,
    reply: { kind: 'nothing' },
  });
});

test('[PR12] an event of an unknown type is passed over, its neighbours are read', () => {
  const event = (sequence: number, type: string) => ({
    sequence,
    event: { type, message: 'x' },
    originatorId: 'a',
  });
  const body = { dialogId: 'c1', changes: [event(0, 'DanceEvent'), event(1, 'ContentEvent')] };
  expect(frameIn({ kind: 'notification', type: 'ms.MessagingEventNotification', body })).toMatchObject({
    conversationId: 'c1',
    events: [{ sequence: 1, originator: { role: 'CONTROLLER', oldId: 'a', pid: 'a' } }],
  });
});

test('[PR12] the older form of a consumer’s conversation is read: participants by role', () => {
  const conversationDetails = {
    participantsPId: {},
    participants: { CONSUMER: 'me' },
    state: 'OPEN',
    startTs: 3,
  };
  const body = { changes: { result: { convId: 'c1', conversationDetails } } };
  expect(frameIn({ kind: 'notification', type: 'cqm.ExConversationChangeNotification', body })).toMatchObject(
    {
      changes: [
        {
          type: 'UPSERT',
          conversation: { id: 'c1', skillId: '-1', updatedAt: 3, participants: [{ oldId: 'me' }] },
        },
      ],
    },
  );
});
