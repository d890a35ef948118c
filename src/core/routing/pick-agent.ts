import type { UserId } from '#model/ids';
import { loadInWords, loadRatio } from './agent-load';
import type { Candidate } from './eligible-agents';

export interface Pick {
  readonly candidate: Candidate;
  /** Why this one, as a sentence. */
  readonly because: string;
}

/** One of the eligible: lightest load, then longest without a new conversation; who let it pass only when nobody else is there. [RT3] [RT4] */
export function pickAgent(eligible: readonly Candidate[], refusedBy: readonly UserId[]): Pick | null {
  const fresh = eligible.filter(({ user }) => !refusedBy.includes(user.id));
  const pool = fresh.length > 0 ? fresh : eligible;
  const [first, ...others] = [...pool].sort(byLoadThenIdle);
  if (!first) return null;
  const name = first.user.nickname || first.user.name;
  const because =
    others.length === 0
      ? `${name} is the only agent who can take it (${loadInWords(first.user, first.agent)}).`
      : `${name} is the least busy of ${pool.length} (${loadInWords(first.user, first.agent)}) and has waited longest among equals.`;
  return { candidate: first, because };
}

function byLoadThenIdle(a: Candidate, b: Candidate): number {
  return (
    loadRatio(a.user, a.agent) - loadRatio(b.user, b.agent) ||
    a.agent.lastAssignedAt - b.agent.lastAssignedAt ||
    (a.user.id < b.user.id ? -1 : 1)
  );
}
