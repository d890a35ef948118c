import fc from 'fast-check';
import { failed, ok } from '#base/result';
import { longestTtr } from '#model/ttr';
import { expect, test } from 'vitest';
import type { ConversationRow } from '#contract/topics';
import { asId, type ConversationId, type RingId, type UserId } from '#model/ids';
import { recentLimit } from '#model/world';
import {
  inOrderOfDue,
  listConnections,
  listElsewhere,
} from '../../../src/ui/features/agent-workspace/connections';
import { readTime, typedAs } from '../../../src/ui/features/agent-workspace/custom-ttr';
import { countDue, duenessOf, dueWords, ttrWords } from '../../../src/ui/features/agent-workspace/due-words';
import { Selection } from '../../../src/ui/features/agent-workspace/selection.svelte';
import { accountId, quiet } from '../fake-desk';
import { memoryStorage } from '../memory-storage';
import { talk } from './desk-rows';

const minute = 60_000;
const now = 1_000 * minute;

const row = (name: string, changes: Partial<ConversationRow> = {}): ConversationRow => ({
  id: asId<ConversationId>(name),
  accountId,
  kind: 'messaging',
  consumerName: name,
  skillId: asId('1'),
  phase: { name: 'waiting', since: 0 },
  openedAt: 0,
  ttr: { type: 'NORMAL' },
  answerDueAt: null,
  milestones: [],
  ...changes,
});
const ring = (name: string) => ({
  id: asId<RingId>(`ring of ${name}`),
  conversationId: asId<ConversationId>(name),
  skillId: '1',
  expiresAt: 0,
});
const assigned = { name: 'assigned', since: 0, userId: asId<UserId>('otto') } as const;
const nameOf = () => 'Otto';

test('[AW40] what is open and not mine is listed once, and says where it is', () => {
  const mine = listConnections(
    { ...quiet, rings: [ring('offered')], conversations: [talk('mine'), talk('gone', false)] },
    () => undefined,
    'messaging',
  );
  const rows = [
    ...['offered', 'mine', 'queued'].map((name) => row(name)),
    row('gone', { phase: assigned }),
    row('rings', { phase: { name: 'ringing', since: 0, ringId: asId('r') } }),
    row('ended', { phase: { name: 'ended', at: 0, reason: 'agent' } }),
    row('a chat', { kind: 'chat' }),
  ];
  expect(listElsewhere(mine, rows, 'messaging', nameOf).map(({ id, last }) => [id, last])).toEqual([
    ['queued', 'Waits in its queue'],
    ['gone', 'Otto has it'],
    ['rings', 'Offered to somebody else'],
  ]);
});

test('[AW40] each workspace remembers what is looked at there', () => {
  const storage = memoryStorage();
  new Selection(storage, 'practice', 'messaging').select(asId('m'));
  new Selection(storage, 'practice').select(asId('c'));
  expect(new Selection(storage, 'practice', 'messaging').id).toBe('m');
  expect(new Selection(storage, 'practice', 'chat').id).toBe('c');
});

test.each([
  [null, 'Consumer’s turn', 'none'],
  [now + 1, 'Due in less than 1 min', 'soon'],
  [now + 5 * minute, 'Due in 5 min', 'soon'],
  [now + 5 * minute + 1, 'Due in 5 min', 'later'],
  [now + 60 * minute, 'Due in 1 h', 'later'],
  [now + 125 * minute, 'Due in 2 h 5 min', 'later'],
  [now + 30 * 1_440 * minute, 'Due in 30 d', 'later'],
  [now, 'Overdue by less than 1 min', 'overdue'],
  [now - 1_500 * minute, 'Overdue by 1 d 1 h', 'overdue'],
] as const)('[AW41] what is due at %j is told so: %s', (at, words, dueness) => {
  expect([dueWords(at, now), duenessOf(at, now)]).toEqual([words, dueness]);
});

test('[AW41] the time to respond is told by its type and how long it is', () => {
  expect(
    [{ type: 'URGENT' }, { type: 'PRIORITIZED' }, { type: 'NORMAL' }].map((ttr) => ttrWords(ttr as never)),
  ).toEqual(['Urgent, 15 min', 'Prioritized, 20 min', 'Normal, 1 h']);
  expect([45, 90, 90_000].map((seconds) => ttrWords({ type: 'CUSTOM', seconds }))).toEqual([
    'Custom, 45 s',
    'Custom, 1 min',
    'Custom, 1 d 1 h',
  ]);
});

test('[AW50] a time to respond of one’s own is a whole number of a unit, up to thirty days', () => {
  expect(readTime({ count: ' 90 ', unit: 'minutes' })).toEqual(ok({ type: 'CUSTOM', seconds: 5_400 }));
  for (const count of ['', '0', '-1', '1.5', '1e3', '31', 'x', '9'.repeat(400)])
    expect(readTime({ count, unit: 'days' })).toEqual(
      failed('A whole number of days, from 1 to 30, please.'),
    );
  expect(typedAs({ type: 'PRIORITIZED' })).toEqual({ count: '20', unit: 'minutes' });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: longestTtr }), (seconds) => {
      expect(readTime(typedAs({ type: 'CUSTOM', seconds }))).toEqual(ok({ type: 'CUSTOM', seconds }));
    }),
  );
});

test('[AW42] offers first, then what is due first, then whose turn it is, then what is over', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const dueOrNot = fc.option(fc.nat(3));
  fc.assert(
    fc.property(fc.array(dueOrNot, { minLength: 6, maxLength: 6 }), (dues) => {
      const rows = new Map(names.map((name, at) => [name, row(name, { answerDueAt: dues[at] ?? null })]));
      const listed = listConnections(
        {
          ...quiet,
          rings: [ring('a'), ring('b')],
          conversations: [talk('c'), talk('d'), talk('e'), talk('f', false)],
        },
        (id) => rows.get(id),
        'messaging',
      );
      const sorted = inOrderOfDue(listed, (id) => rows.get(id));
      expect(sorted).toHaveLength(listed.length);
      const places = sorted.map(({ id, kind }) => [
        kind === 'waiting' ? 0 : kind === 'over' ? 2 : 1,
        rows.get(id)?.answerDueAt ?? Infinity,
      ]);
      for (const [at, place] of places.entries()) {
        const next = places[at + 1];
        if (next) expect(place[0]! < next[0]! || (place[0] === next[0] && place[1]! <= next[1]!)).toBe(true);
      }
    }),
  );
});

test('[AW43] open, unassigned, overdue and soon overdue ones are counted', () => {
  const rows = [
    row('a', { answerDueAt: now - 1 }),
    row('b', { answerDueAt: now + minute, phase: assigned }),
    row('c', { phase: assigned }),
    row('d', { answerDueAt: now + 60 * minute }),
    row('e', { answerDueAt: null, phase: { name: 'ended', at: 0, reason: 'agent' } }),
    row('f', { kind: 'chat' }),
  ];
  expect(countDue(rows, 'messaging', now)).toBe('4 open · 2 unassigned · 1 overdue · 1 soon overdue');
  const many = Array.from({ length: recentLimit }, (_, place) => row(`${place}`));
  expect(countDue(many, 'messaging', now)).toMatch(/ · among the 50 newest$/);
});
