import type { AgentRow } from '#contract/topics';
import { conversationKinds } from '#model/choices';
import { hasPlace, isAtWorkFor, kindRules } from '#model/conversation-kind';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';

/** A skill that a transfer could name, and who stands behind it. */
export interface SkillStaff {
  readonly skill: Skill;
  readonly users: readonly User[];
  /** Those who would be offered a conversation of one kind or the other now. */
  readonly ready: readonly User[];
}

/** Who could take a transfer to each skill at this moment. [BB118] */
export function whoCouldTake(
  skills: readonly Skill[],
  users: readonly User[],
  agents: readonly AgentRow[],
): readonly SkillStaff[] {
  const states = new Map(agents.map((agent) => [agent.id, agent]));
  const isReady = (user: User) => {
    const agent = states.get(user.id);
    if (agent?.state !== 'online') return false;
    return conversationKinds.some(
      (kind) => isAtWorkFor(agent, kind) && hasPlace(kindRules[kind].placesOf(user), agent.load[kind]),
    );
  };
  return skills.map((skill) => {
    const staff = users.filter((user) => user.enabled && user.skills.includes(skill.id));
    return { skill, users: staff, ready: staff.filter(isReady) };
  });
}
