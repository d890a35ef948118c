import { expect, test } from 'vitest';
import { pickAgent } from '#core/routing/pick-agent';
import type { Candidate } from '#core/routing/eligible-agents';

const candidate = (name: string, open: number, lastAssignedAt = 0) =>
  ({
    user: { id: name, name, nickname: '', maxChats: 4 },
    agent: { userId: name, open, rings: [], lastAssignedAt },
  }) as unknown as Candidate;
const why = (eligible: Candidate[], refusedBy: string[] = []) =>
  pickAgent(eligible, refusedBy as never)?.because;

test('[RT3][RT4] why it is this agent is true: alone, less busy, longer without one, or let it pass less often', () => {
  expect(why([])).toBeUndefined();
  expect(why([candidate('Ann', 1)])).toMatch(/^Ann is the only agent who can take it/);
  expect(why([candidate('Ann', 1), candidate('Bea', 2)])).toMatch(/^Ann is the least busy of 2/);
  expect(why([candidate('Ann', 1, 9), candidate('Bea', 1, 3)])).toMatch(
    /^Bea is as little busy as others .* without a new conversation for longest/,
  );
  expect(why([candidate('Ann', 1), candidate('Bea', 2)], ['Ann'])).toMatch(
    /^Bea has let it pass less often than the others/,
  );
});
