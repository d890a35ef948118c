import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentStates } from '#model/agent';
import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import type { ChatLimit } from '#model/user';
import type { World } from '#model/world';
import { judgeAgents } from '#core/routing/judge-agents';
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

test('[RT18] why somebody cannot be offered a conversation is told of everybody of the account', () => {
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
    ['Idle', { kind: 'full', values: { load: 0, limit: 0 } }],
    ['Sender', { kind: 'passed-on', values: {} }],
    ['Ann', null],
  ]);
});

/** The best by what the verdicts say alone. */
function bestOf(world: World, conversation: Conversation): UserId | null {
  const able = judgeAgents(world, conversation).filter(({ out }) => out === null);
  const [best] = able.sort(
    (a, b) =>
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
      (office, skillId, refusedBy, handedOnBy) => {
        const world = officeOf(office);
        const conversation = asked({ skillId, refusedBy, handedOnBy });
        const pick = pickAgent(world, conversation);
        expect(pick?.userId ?? null).toBe(bestOf(world, conversation));
        const able = judgeAgents(world, conversation).filter(({ out }) => out === null);
        expect(pick?.because.values.among ?? 0).toBe(able.length);
      },
    ),
    { numRuns: 500 },
  );
});
