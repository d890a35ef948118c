import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import { dialectOf } from '#core/protocol/dialect';
import { parseServerFrame } from '#core/protocol/parse-server-frame';
import type { ConversationView, Notice } from '#core/protocol/views';
import { participantRoles } from '#core/protocol/wire-words';
import { aConversation } from './arbitraries';
import { brand, consumer, sides, read, line, typing, view, conversations, ring, rings } from './samples';

interface Details {
  participants: Record<string, string[]>;
  participantsPId: Record<string, string[]>;
  dialogs: [{ participantsDetails: { id: string; role: string }[] }];
}

test.each(['UPSERT', 'DELETE'] as const)(
  '[PR9] a %s carries everything an agent’s client takes for granted',
  (type) => {
    const [text = ''] = brand.notice(conversations(type, { ...view, open: type === 'UPSERT' }));
    expect(read(text)).toMatchObject({
      kind: 'notification',
      type: '.ams.aam.ExConversationChangeNotification',
      body: {
        subscriptionId: 's1',
        changes: [
          {
            type,
            result: {
              convId: 'c1',
              conversationDetails: {
                convId: 'c1',
                skillId: '99',
                brandId: '31',
                participants: {
                  CONSUMER: ['consumer-1'],
                  ASSIGNED_AGENT: ['31.5'],
                  MANAGER: [],
                  READER: [],
                  CONTROLLER: [],
                },
                participantsPId: {
                  CONSUMER: ['consumer-1'],
                  ASSIGNED_AGENT: ['pid-5'],
                  MANAGER: [],
                  READER: [],
                  CONTROLLER: [],
                },
                dialogs: [
                  {
                    dialogId: 'c1',
                    dialogType: 'MAIN',
                    participantsDetails: [
                      { id: 'consumer-1', role: 'CONSUMER', state: 'ACTIVE' },
                      { id: '31.5', role: 'ASSIGNED_AGENT', state: 'ACTIVE' },
                    ],
                  },
                ],
                state: type === 'UPSERT' ? 'OPEN' : 'CLOSE',
                stage: type === 'UPSERT' ? 'OPEN' : 'CLOSE',
                campaignInfo: { campaignId: 67, engagementId: 'e' },
              },
              lastContentEventNotification: { sequence: 3, originatorId: '31.5' },
              numberOfunreadMessages: { 'consumer-1': 1 },
            },
          },
        ],
      },
    });
  },
);

test('[PR9] lists of participants are in one order, whoever takes part', () => {
  fc.assert(
    fc.property(aConversation, (one) => {
      const [text = ''] = brand.notice(conversations('UPSERT', one));
      const body: { changes: [{ result: { conversationDetails: Details } }] } = read(text).body;
      const { participants, participantsPId, dialogs } = body.changes[0].result.conversationDetails;
      for (const role of participantRoles) {
        const expected = one.participants.filter((each) => each.role === role);
        expect(participants[role]).toEqual(expected.map(({ oldId }) => oldId));
        expect(participantsPId[role]).toEqual(expected.map(({ pid }) => pid));
        expect(
          dialogs[0].participantsDetails.filter((each) => each.role === role).map(({ id }) => id),
        ).toEqual(participants[role]);
      }
    }),
  );
});

test('[PR9] a consumer’s client gets a list of participants by public id, and the lists by role beside it', () => {
  const [text = ''] = consumer.notice(conversations('UPSERT', view));
  expect(read(text)).toMatchObject({
    type: 'cqm.ExConversationChangeNotification',
    body: {
      changes: [
        {
          result: {
            conversationDetails: {
              participants: [
                { id: 'consumer-1', role: 'CONSUMER' },
                { id: 'pid-5', role: 'ASSIGNED_AGENT' },
              ],
              participantsPId: { ASSIGNED_AGENT: ['pid-5'] },
              dialogs: [{ participantsDetails: [{ id: 'consumer-1' }, { id: 'pid-5' }] }],
            },
          },
        },
      ],
    },
  });
});

test('[PR9] who closed it is said in the wire’s words', () => {
  const closed: ConversationView = { ...view, open: false, endedAt: 9, closeReason: 'consumer' };
  const [text = ''] = brand.notice(conversations('DELETE', closed));
  expect(JSON.stringify(read(text))).toContain('"closedBy":"CONSUMER","closedCause":"Closed by consumer"');
  const [timedOut = ''] = brand.notice(conversations('DELETE', { ...closed, closeReason: 'timeout' }));
  expect(timedOut).not.toContain('closedBy');
});

test('[PR10] an offer comes as a routing task', () => {
  const [text = ''] = brand.notice(rings('UPSERT', ring));
  expect(read(text)).toMatchObject({
    type: '.ams.routing.RoutingTaskNotification',
    body: {
      changes: [
        {
          result: {
            taskCompleted: false,
            ringsDetails: [
              {
                ringId: 'c1_31_5',
                ringState: 'WAITING',
                ringExpiration: 72_000,
                ringExpirationTs: 72_005,
                weight: 3_600_005,
              },
            ],
          },
        },
      ],
    },
  });
});

test('[PR10] an offer that is gone has an empty list', () => {
  const [text = ''] = brand.notice(rings('DELETE', { ...ring, state: 'EXPIRED' }));
  expect(read(text)).toMatchObject({ body: { changes: [{ type: 'DELETE', result: { ringsDetails: [] } }] } });
});

test('[PR10] a chat state has no sequence and no time, in either dialect', () => {
  for (const side of sides) {
    const [text = ''] = dialectOf(side).notice({
      kind: 'events',
      conversationId: asId('c1'),
      events: [typing],
    });
    expect(text).toContain('"chatState":"COMPOSING"');
    expect(text).not.toMatch(/sequence|serverTimestamp/);
  }
});

test('[PR10] agents get one frame per event, consumers one for all with the ids in body and changes', () => {
  const notice: Notice = { kind: 'events', conversationId: asId('c1'), events: [line('all'), typing] };
  expect(brand.notice(notice).map((text) => read(text).type)).toEqual(
    Array(2).fill('.ams.ms.OnlineEventDistribution'),
  );
  const [text = '', ...more] = consumer.notice(notice);
  expect(more).toEqual([]);
  expect(read(text)).toMatchObject({
    type: 'ms.MessagingEventNotification',
    body: {
      conversationId: 'c1',
      dialogId: 'c1',
      changes: [
        { conversationId: 'c1', dialogId: 'c1', originatorId: 'pid-5' },
        { conversationId: 'c1', dialogId: 'c1' },
      ],
    },
  });
});

test('[PR10] an agent’s state is told in the wire’s words', () => {
  const notice: Notice = {
    kind: 'agent-state',
    subscriptionId: asId('s3'),
    accountId: asId('31'),
    userId: asId('5'),
    pid: asId('pid-5'),
    state: 'back-soon',
  };
  const [text = ''] = brand.notice(notice);
  expect(read(text)).toMatchObject({
    body: {
      changes: [{ result: { channels: ['MESSAGING'], agentUserId: '31.5', availability: 'BACK_SOON' } }],
    },
  });
  expect(parseServerFrame(text)).toMatchObject({
    value: { agents: [{ oldId: '31.5', state: 'back-soon' }] },
  });
});

test('[PR11] a consumer never reads what is between agents', () => {
  const secret = line('agents-and-managers', 'a secret');
  const told = [
    ...consumer.notice({ kind: 'events', conversationId: asId('c1'), events: [secret, line('all')] }),
    ...consumer.notice(conversations('UPSERT', { ...view, lastContent: secret })),
    consumer.answer('1', 'query-messages', { kind: 'events', events: [secret] }),
  ];
  expect(told.join()).not.toContain('a secret');
  expect(told).toHaveLength(3);
});

test('[PR11] a consumer is told neither offers nor agents’ states', () => {
  expect(consumer.notice(rings('UPSERT', ring))).toEqual([]);
});
