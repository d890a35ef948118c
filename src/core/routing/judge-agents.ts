import type { Agent, AgentState } from '#model/agent';
import type { UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import { isAtWorkFor, kindRules, type Places } from '#model/conversation-kind';
import { serves, takes } from '#model/queue';
import type { User } from '#model/user';
import type { Reason, Verdict } from '#model/verdict';
import type { World } from '#model/world';
import { hasRoom, loadOf, loadRatio } from './agent-load';
import { namedFor, othersOnline, type Asked } from './online';

/** Why somebody of the account cannot be offered a conversation, the first that holds. */
export type NotThisAgent =
  | Reason<'disabled'>
  | Reason<'without-skill'>
  /** They have no places for conversations of this kind. [RT22] */
  | Reason<'takes-none'>
  | Reason<'not-online', { readonly state: AgentState }>
  /** Their connectors have signed in for conversations of another kind. [RT33] */
  | Reason<'other-kind'>
  /** They have just passed it on, and others are Online. [RT14] */
  | Reason<'passed-on'>
  | Reason<'full', { readonly load: number; readonly limit: Places }>;

/** What decides among those who can, in this order. [RT3] [RT4] [AE128] */
export interface Standing {
  readonly isNamed: boolean;
  readonly letPass: boolean;
  readonly loadRatio: number;
  readonly lastAssignedAt: number;
}

/** Of everybody of the account, in the order of lists: why they cannot be offered it, or how they stand. `pickAgent` finds the best of these by an index. */
export function judgeAgents(
  world: World,
  asked: Asked & { readonly refusedBy: readonly UserId[] },
): Verdict<User, NotThisAgent, Standing>[] {
  const others = othersOnline(world, asked) > 0;
  const named = namedFor(world, asked);
  return listOf(world, 'users').flatMap((user) => {
    const agent = world.agents[user.id];
    if (!agent || user.accountId !== asked.accountId) return [];
    const values = {
      isNamed: user.id === named,
      letPass: asked.refusedBy.includes(user.id),
      loadRatio: loadRatio(world, user.id, asked.kind),
      lastAssignedAt: agent.lastAssignedAt,
    };
    return [{ thing: user, out: whyNot(world, user, agent, asked, others), values }];
  });
}

function whyNot(world: World, user: User, agent: Agent, asked: Asked, others: boolean): NotThisAgent | null {
  if (!user.enabled) return { kind: 'disabled', values: {} };
  if (!serves(user, asked)) return { kind: 'without-skill', values: {} };
  if (!takes(user, asked.kind)) return { kind: 'takes-none', values: {} };
  if (agent.state !== 'online') return { kind: 'not-online', values: { state: agent.state } };
  if (!isAtWorkFor(agent, asked.kind)) return { kind: 'other-kind', values: {} };
  if (others && asked.handover?.from === user.id) return { kind: 'passed-on', values: {} };
  if (!hasRoom(world, user.id, asked.kind)) {
    const limit = kindRules[asked.kind].placesOf(user);
    return { kind: 'full', values: { load: loadOf(agent, asked.kind), limit } };
  }
  return null;
}
