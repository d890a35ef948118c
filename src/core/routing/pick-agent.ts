import type { UserId } from '#model/ids';
import type { PickReason } from '#model/ring';
import { loadOf, loadRatio } from './agent-load';
import type { Candidate } from './eligible-agents';

export interface Pick {
  readonly candidate: Candidate;
  readonly because: PickReason;
}

/** How often this agent let an offer of the present waiting pass. */
export function timesPassed(refusedBy: readonly UserId[], userId: UserId): number {
  return refusedBy.reduce((times, id) => (id === userId ? times + 1 : times), 0);
}

/** One of the eligible: who let it pass least often, then the lightest load, then longest without a new conversation. [RT3] [RT4] */
export function pickAgent(eligible: readonly Candidate[], refusedBy: readonly UserId[]): Pick | null {
  const fewest = Math.min(...eligible.map(({ user }) => timesPassed(refusedBy, user.id)));
  const pool = eligible.filter(({ user }) => timesPassed(refusedBy, user.id) === fewest);
  const [first, ...others] = [...pool].sort(byLoadThenIdle);
  if (!first) return null;
  const [next] = others;
  let kind: PickReason['kind'] = 'least-busy';
  if (eligible.length === 1) kind = 'only';
  else if (!next) kind = 'passed-least';
  else if (loadRatio(first.user, first.agent) === loadRatio(next.user, next.agent)) kind = 'longest-without';
  const because = { kind, among: eligible.length, load: loadOf(first.agent) };
  return { candidate: first, because };
}

function byLoadThenIdle(a: Candidate, b: Candidate): number {
  return (
    loadRatio(a.user, a.agent) - loadRatio(b.user, b.agent) ||
    a.agent.lastAssignedAt - b.agent.lastAssignedAt ||
    (a.user.id < b.user.id ? -1 : 1)
  );
}
