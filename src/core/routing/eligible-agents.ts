import type { Agent } from '#model/agent';
import type { AccountId, SkillId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';
import { hasRoom } from './agent-load';

export interface Candidate {
  readonly user: User;
  readonly agent: Agent;
}

/** Enabled users of the account who have the skill; without a skill, everybody who may handle conversations. [RT1] */
export function skilledAgents(world: World, accountId: AccountId, skillId: SkillId | null): Candidate[] {
  return Object.values(world.users).flatMap((user) => {
    const agent = world.agents[user.id];
    const skilled = skillId === null || user.skills.includes(skillId);
    return agent && user.accountId === accountId && user.enabled && skilled ? [{ user, agent }] : [];
  });
}

/** Skilled agents who are Online, which agents call Available. [RT1] [S75] */
export function onlineAgents(world: World, accountId: AccountId, skillId: SkillId | null): Candidate[] {
  return skilledAgents(world, accountId, skillId).filter(({ agent }) => agent.state === 'online');
}

/** Online agents with the skill and room for one more. [RT1] [RT2] */
export function eligibleAgents(world: World, accountId: AccountId, skillId: SkillId | null): Candidate[] {
  return onlineAgents(world, accountId, skillId).filter(({ user, agent }) => hasRoom(user, agent));
}
