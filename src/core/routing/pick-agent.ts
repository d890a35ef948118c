import type { UserId } from '#model/ids';
import { loadInWords, loadRatio } from './agent-load';
import type { Candidate } from './eligible-agents';

export interface Pick {
  readonly candidate: Candidate;
  /** Why this one, as a sentence. */
  readonly because: string;
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
  const name = first.user.nickname || first.user.name;
  const load = loadInWords(first.user, first.agent);
  const [next] = others;
  let because = `${name} is the least busy of ${pool.length} (${load}).`;
  if (eligible.length === 1) because = `${name} is the only agent who can take it (${load}).`;
  else if (!next) because = `${name} has let it pass less often than the others who can take it (${load}).`;
  else if (loadRatio(first.user, first.agent) === loadRatio(next.user, next.agent))
    because = `${name} is as little busy as others (${load}), and has been without a new conversation for longest.`;
  return { candidate: first, because };
}

function byLoadThenIdle(a: Candidate, b: Candidate): number {
  return (
    loadRatio(a.user, a.agent) - loadRatio(b.user, b.agent) ||
    a.agent.lastAssignedAt - b.agent.lastAssignedAt ||
    (a.user.id < b.user.id ? -1 : 1)
  );
}
