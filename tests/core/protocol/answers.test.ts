import { expect, test } from 'vitest';
import { failureOf } from '#model/failure';
import { asId } from '#model/ids';
import { dialectOf } from '#core/protocol/dialect';
import { parseServerFrame } from '#core/protocol/parse-server-frame';
import type { RequestAnswer } from '#core/protocol/views';
import { brand, consumer, sides, read } from './samples';

const answers: {
  [K in RequestAnswer['kind']]: [
    Extract<RequestAnswer, { kind: K }>,
    brandType: string,
    consumerType: string,
  ];
} = {
  done: [{ kind: 'done', code: 202, text: 'fine' }, '.ReqBody$StringResp', '.ReqBody$StringResp'],
  clock: [{ kind: 'clock', currentTime: 5 }, '.GetClock$Response', '.GetClock$Response'],
  subscribed: [
    { kind: 'subscribed', subscriptionId: asId('s1') },
    '.ams.aam.SubscribeExConversations$Response',
    'cqm.SubscribeExConversationsResponse',
  ],
  conversation: [
    { kind: 'conversation', conversationId: asId('c1') },
    '.ams.cm.RequestConversation$Response',
    'cm.RequestConversationResponse',
  ],
  published: [{ kind: 'published', sequence: 0 }, '.ams.ms.PublishEvent$Response', 'ms.PublishEventResponse'],
  events: [{ kind: 'events', events: [] }, '.ams.ms.QueryMessages$Response', 'ms.QueryMessagesResponse'],
  profile: [
    {
      kind: 'profile',
      profile: { userId: 'consumer-1', firstName: 'Ann', lastName: 'B', nickname: '', isConsumer: true },
    },
    '.ams.userprofile.GetUserProfile$Response',
    'userprofile.GetUserProfile$Response',
  ],
};

test.each(Object.values(answers))(
  '[PR8] an answer has the type its clients expect: %j',
  (answer, brandType, consumerType) => {
    expect(read(brand.answer('1', 'subscribe-conversations', answer)).type).toBe(brandType);
    expect(read(consumer.answer('1', 'subscribe-conversations', answer)).type).toBe(consumerType);
  },
);

test('[PR8] other subscriptions have a type of their own', () => {
  const answer: RequestAnswer = { kind: 'subscribed', subscriptionId: asId('s1') };
  expect(read(brand.answer('1', 'subscribe-routing', answer)).type).toBe('.ams.GenericSubscribe$Response');
  expect(read(consumer.answer('1', 'subscribe-messages', answer)).type).toBe('GenericSubscribeResponse');
});

test.each(sides)('[PR8] a failure on the %s socket is a short text', (side) => {
  const answer = dialectOf(side).failureAnswer(
    '9',
    'query-messages',
    failureOf('bad-input', { what: 'x'.repeat(500) }),
  );
  const { type, code, body } = read(answer);
  expect({ type, code }).toEqual({ type: '.ReqBody$StringResp', code: 400 });
  expect(String(body).length).toBe(128);
  expect(parseServerFrame(answer)).toMatchObject({
    value: { reqId: '9', code: 400, reply: { kind: 'text' } },
  });
});

test.each(sides)('[PR8] the platform’s own texts are kept short as well on the %s socket', (side) => {
  const answer = dialectOf(side).answer('9', 'update-ring', {
    kind: 'done',
    code: 200,
    text: 'y'.repeat(129),
  });
  expect(String(read(answer).body)).toHaveLength(128);
});
