import type { Agent } from '#model/agent';
import type { Conversation } from '#model/conversation';
import type { AccountId, SkillId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { User } from '#model/user';
import type { World } from '#model/world';
import { hasRoom } from './agent-load';

export interface Candidate {
  readonly user: User;
  readonly agent: Agent;
}

/** Does this user handle conversations of this skill? Without a skill everybody of the account does. [RT1] */
export function hasSkill(user: User, accountId: AccountId, skillId: SkillId | null): boolean {
  return user.accountId === accountId && (skillId === null || user.skills.includes(skillId));
}

/** Enabled users of the account who have the skill. [RT1] */
export function skilledAgents(world: World, accountId: AccountId, skillId: SkillId | null): Candidate[] {
  return listOf(world, 'users').flatMap((user) => {
    const agent = world.agents[user.id];
    return agent && user.enabled && hasSkill(user, accountId, skillId) ? [{ user, agent }] : [];
  });
}

/** Skilled agents who are Online, which agents call Available. [RT1] [S75] */
export function onlineAgents(world: World, accountId: AccountId, skillId: SkillId | null): Candidate[] {
  return skilledAgents(world, accountId, skillId).filter(({ agent }) => agent.state === 'online');
}

/** Who else is Online for a conversation than the one who has just passed it on. */
export function othersOnline(world: World, { accountId, skillId, handover }: Conversation): Candidate[] {
  return onlineAgents(world, accountId, skillId).filter(({ user }) => user.id !== handover?.from);
}

/** Online agents with the skill and room for one more; who passed it on counts only when nobody else is Online. [RT1] [RT2] [RT14] */
export function eligibleAgents(world: World, conversation: Conversation): Candidate[] {
  const others = othersOnline(world, conversation);
  const { accountId, skillId } = conversation;
  const online = others.length > 0 ? others : onlineAgents(world, accountId, skillId);
  return online.filter(({ user, agent }) => hasRoom(user, agent));
}
