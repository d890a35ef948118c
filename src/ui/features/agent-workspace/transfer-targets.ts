import type { AgentRow } from '#contract/topics';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';

/** A skill a conversation can be passed to. */
export interface TransferTarget {
  readonly skill: Skill;
  /** How many of its users are Available. */
  readonly available: number;
}

/** Every skill of the account but the one the conversation is in. [AW9] */
export function transferTargets(
  currentSkillId: string,
  rows: {
    readonly skills: readonly Skill[];
    readonly users: readonly User[];
    readonly agents: readonly AgentRow[];
  },
): readonly TransferTarget[] {
  const online = new Set(rows.agents.filter(({ state }) => state === 'online').map(({ id }) => id));
  return rows.skills
    .filter((skill) => skill.id !== currentSkillId)
    .map((skill) => ({
      skill,
      available: rows.users.filter(
        ({ id, enabled, skills }) => enabled && online.has(id) && skills.includes(skill.id),
      ).length,
    }));
}
