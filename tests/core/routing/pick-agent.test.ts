import { expect, test } from 'vitest';
import { pickAgent } from '#core/routing/pick-agent';
import type { Candidate } from '#core/routing/eligible-agents';

const candidate = (name: string, open: number, lastAssignedAt = 0) =>
  ({
    user: { id: name, name, nickname: '', maxChats: 4 },
    agent: { userId: name, open, rings: [], lastAssignedAt },
  }) as unknown as Candidate;
const why = (eligible: Candidate[], refusedBy: string[] = []) => {
  const pick = pickAgent(eligible, refusedBy as never);
  return pick && [pick.candidate.user.name, pick.because.kind];
};

test('[RT3][RT4] why it is this agent is true: alone, less busy, longer without one, or let it pass less often', () => {
  expect(why([])).toBeNull();
  expect(why([candidate('Ann', 1)])).toEqual(['Ann', 'only']);
  expect(why([candidate('Ann', 1), candidate('Bea', 2)])).toEqual(['Ann', 'least-busy']);
  expect(why([candidate('Ann', 1, 9), candidate('Bea', 1, 3)])).toEqual(['Bea', 'longest-without']);
  expect(why([candidate('Ann', 1), candidate('Bea', 2)], ['Ann'])).toEqual(['Bea', 'passed-least']);
});
