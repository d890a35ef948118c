import { expect, test } from 'vitest';
import type { Fact } from '#model/fact';
import type { Journal } from '#workers/host/ports';
import { createCommit } from '#workers/host/commit';

const fact = (of: string) => ({ type: 'skill.deleted', at: 0, skillId: of }) as unknown as Fact;

/** A commit whose turns end when they are told to. */
function committing() {
  const written: number[] = [];
  const turns: (() => void)[] = [];
  const append = (facts: readonly Fact[]) => Promise.resolve(void written.push(facts.length));
  const journal = { append } as Partial<Journal> as Journal;
  const clock = { soon: (call: () => void) => void turns.push(call) };
  const commit = createCommit(journal, clock, { stored: () => {}, failed: async () => {}, rested: () => {} });
  const released: string[] = [];
  const add = (of: string) =>
    commit.add({
      ...{ facts: [fact(of)], starts: [], archived: [] },
      release: () => released.push(of),
      refuse: () => expect.unreachable(),
    });
  return { add, written, released, settled: commit.settled, endTurn: () => turns.shift()?.() };
}

test('[EN93] what comes in the turn after an input is stored with it, and what comes later by itself', async () => {
  const { add, written, released, settled, endTurn } = committing();
  add('has the reply');
  endTurn();
  add('and says more');
  expect(written).toEqual([]);
  endTurn();
  await settled();
  expect([written, released]).toEqual([[2], ['has the reply', 'and says more']]);
  add('later');
  endTurn();
  endTurn();
  await settled();
  expect(written).toEqual([2, 1]);
});
