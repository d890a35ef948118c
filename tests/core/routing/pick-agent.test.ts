import { proves } from '#support/proves';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentStates } from '#model/agent';
import type { ConversationKind } from '#model/campaign';
import { conversationKinds } from '#model/choices';
import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import type { ChatLimit } from '#model/user';
import type { World } from '#model/world';
import { judgeAgents } from '#core/routing/judge-agents';
import { onlineFor } from '#core/routing/online';
import { pickAgent } from '#core/routing/pick-agent';
import { asked, officeOf, skillIds, type Person } from './small-office';

const ann: Person = { name: 'Ann', open: 1 };
const bea: Person = { name: 'Bea', open: 2 };
const why = (people: readonly Person[], refusedBy: readonly string[] = []) => {
  const pick = pickAgent(officeOf(people), asked({ refusedBy }));
  return pick && [pick.userId, pick.because.kind];
};

test('[RT3][RT4] why it is this agent is true: alone, less busy, longer without one, or let it pass less often', () => {
  expect(why([])).toBeNull();
  expect(why([ann])).toEqual(['Ann', 'only']);
  expect(why([ann, bea])).toEqual(['Ann', 'least-busy']);
  expect(
    why([
      { ...ann, lastAssignedAt: 9 },
      { name: 'Bea', open: 1, lastAssignedAt: 3 },
    ]),
  ).toEqual(['Bea', 'longest-without']);
  expect(why([ann, bea], ['Ann'])).toEqual(['Bea', 'passed-least']);
});

test('[AE128] who is named for it gets it, as long as they are there, have room and have not let it pass', () => {
  const cid = { name: 'Cid', open: 3 };
  const picked = (person: Person, refusedBy: readonly string[] = []) => {
    const handedOn = asked({ refusedBy, handedOnBy: 'Bot', handedTo: 'Cid' });
    const pick = pickAgent(officeOf([ann, bea, person]), handedOn);
    return pick && [pick.userId, pick.because.kind];
  };
  expect(picked(cid)).toEqual(['Cid', 'named']);
  expect(picked({ ...cid, state: 'away' })).toEqual(['Ann', 'least-busy']);
  expect(picked({ ...cid, maxChats: 3 })).toEqual(['Ann', 'least-busy']);
  expect(picked({ ...cid, skills: [1] })).toEqual(['Ann', 'least-busy']);
  expect(picked(cid, ['Cid'])).toEqual(['Ann', 'least-busy']);
  const toItself = asked({ handedOnBy: 'Cid', handedTo: 'Cid' });
  expect(pickAgent(officeOf([ann, bea, cid]), toItself)?.userId).toBe('Ann');
});

test('[RT18][RT22] why somebody cannot be offered a conversation is told of everybody of the account', () => {
  const people: Person[] = [
    { name: 'Away', state: 'away' },
    { name: 'Off', enabled: false },
    { name: 'Other', skills: [1] },
    { name: 'Full', open: 2, maxChats: 2 },
    { name: 'Idle', maxChats: 0 },
    { name: 'Sender' },
    ann,
  ];
  const verdicts = judgeAgents(officeOf(people), asked({ handedOnBy: 'Sender' }));
  expect(verdicts.map(({ thing, out }) => [thing.id, out])).toEqual([
    ['Away', { kind: 'not-online', values: { state: 'away' } }],
    ['Off', { kind: 'disabled', values: {} }],
    ['Other', { kind: 'without-skill', values: {} }],
    ['Full', { kind: 'full', values: { load: 2, limit: 2 } }],
    ['Idle', { kind: 'takes-none', values: {} }],
    ['Sender', { kind: 'passed-on', values: {} }],
    ['Ann', null],
  ]);
});

test('[RT33] whose connector has signed in for one kind is chosen for that kind alone, and is nobody to return a chat to', () => {
  const bot: Person = { name: 'Robot', kinds: ['messaging'] };
  const world = officeOf([bot]);
  const chat = asked({ kind: 'chat' });
  expect(pickAgent(world, asked({ kind: 'messaging' }))?.userId).toBe('Robot');
  expect(pickAgent(world, chat)).toBeNull();
  expect(onlineFor(world, chat)).toEqual([]);
  expect(judgeAgents(world, chat).map(({ out }) => out?.kind)).toEqual(['other-kind']);
  const both: Person = { ...bot, kinds: ['chat', 'messaging'] };
  expect(pickAgent(officeOf([both]), chat)?.userId).toBe('Robot');
});

/** The best by what the verdicts say alone. */
function bestOf(world: World, conversation: Conversation): UserId | null {
  const able = judgeAgents(world, conversation).filter(({ out }) => out === null);
  const [best] = able.sort(
    (a, b) =>
      Number(b.values.isNamed) - Number(a.values.isNamed) ||
      Number(a.values.letPass) - Number(b.values.letPass) ||
      a.values.loadRatio - b.values.loadRatio ||
      a.values.lastAssignedAt - b.values.lastAssignedAt ||
      (a.thing.id < b.thing.id ? -1 : 1),
  );
  return best?.thing.id ?? null;
}

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const people = fc.uniqueArray(
  fc.record({
    name,
    enabled: fc.boolean(),
    state: fc.constantFrom(...agentStates, 'online' as const, 'online' as const, 'online' as const),
    skills: fc.subarray([0, 1]),
    maxChats: fc.constantFrom<ChatLimit>(0, 1, 2, 3, 'unlimited'),
    maxMessaging: fc.option(fc.nat(3), { nil: undefined }),
    kind: fc.constantFrom(...conversationKinds),
    kinds: fc.constantFrom<readonly ConversationKind[] | undefined>(
      undefined,
      undefined,
      ['chat'],
      ['messaging'],
    ),
    open: fc.nat(3),
    rung: fc.nat(1),
    lastAssignedAt: fc.nat(2),
  }),
  { selector: (one) => one.name },
);

test('[RT18] whoever is picked is the best of those who are not out, and among as many', () => {
  fc.assert(
    fc.property(
      people,
      fc.constantFrom(...skillIds, null),
      fc.uniqueArray(name),
      fc.option(name),
      fc.option(name),
      fc.constantFrom(...conversationKinds),
      (office, skillId, refusedBy, handedOnBy, handedTo, kind) => {
        const world = officeOf(office);
        const conversation = asked({ kind, skillId, refusedBy, handedOnBy, handedTo });
        const pick = pickAgent(world, conversation);
        expect(pick?.userId ?? null).toBe(bestOf(world, conversation));
        const able = judgeAgents(world, conversation).filter(({ out }) => out === null);
        expect(pick?.because.values.among ?? 0).toBe(able.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('[RT21] places of one kind are not taken by conversations of the other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...conversationKinds),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(4),
      fc.nat(4),
      (kind, maxChats, maxMessaging, open, rung) => {
        const world = officeOf([{ name: 'Ann', maxChats, maxMessaging, kind, open, rung }]);
        const places = { chat: maxChats, messaging: maxMessaging };
        for (const other of conversationKinds) {
          const load = other === kind ? open + rung : 0;
          const pick = pickAgent(world, asked({ kind: other }));
          expect(pick?.because.values.load ?? null).toBe(load < places[other] ? load : null);
        }
      },
    ),
  );
});

test('[RT21] who has no setting of their own takes as many messaging conversations as the account says', () => {
  const ann = (open: number) => officeOf([{ name: 'Ann', maxChats: 0, kind: 'messaging', open }]);
  expect(pickAgent(ann(29), asked({ kind: 'messaging' }))).not.toBeNull();
  expect(pickAgent(ann(30), asked({ kind: 'messaging' }))).toBeNull();
});

test('[RT22] a bot user for messaging takes no chats and as many conversations as its setting says', () => {
  const bot: Person = { name: 'Robot', maxChats: 0, maxMessaging: 2, kind: 'messaging' };
  proves(['S259', 'S261'], () => expect(pickAgent(officeOf([bot]), asked({ kind: 'chat' }))).toBeNull());
  proves(['S256', 'S260', 'S262'], () => {
    expect(pickAgent(officeOf([{ ...bot, open: 1 }]), asked({ kind: 'messaging' }))?.userId).toBe('Robot');
    expect(pickAgent(officeOf([{ ...bot, open: 2 }]), asked({ kind: 'messaging' }))).toBeNull();
  });
});
