import type { AgentRow } from '#contract/topics';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';

/** A skill that a transfer could name, and who stands behind it. */
export interface SkillStaff {
  readonly skill: Skill;
  readonly users: readonly User[];
  /** Those who would be offered a conversation now. */
  readonly ready: readonly User[];
}

/** Who could take a transfer to each skill at this moment. [BB118] */
export function whoCouldTake(
  skills: readonly Skill[],
  users: readonly User[],
  agents: readonly AgentRow[],
): readonly SkillStaff[] {
  const states = new Map(agents.map((agent) => [agent.id, agent]));
  const isReady = ({ id, maxChats }: User) => {
    const agent = states.get(id);
    if (agent?.state !== 'online') return false;
    return maxChats === 'unlimited' || agent.open + agent.ringing < maxChats;
  };
  return skills.map((skill) => {
    const staff = users.filter((user) => user.enabled && user.skills.includes(skill.id));
    return { skill, users: staff, ready: staff.filter(isReady) };
  });
}
