import type { AgentRow, ConversationRow } from '#contract/topics';
import { hasPlace, isAtWorkFor, kindRules } from '#model/conversation-kind';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';

/** A skill a conversation can be passed to. */
export interface TransferTarget {
  readonly skill: Skill;
  /** How many of its users are Available and take conversations of this kind. */
  readonly available: number;
}

/** Every skill of the account but the one the conversation is in. [AW9] */
export function transferTargets(
  { kind, skillId: currentSkillId }: Pick<ConversationRow, 'kind'> & { readonly skillId: string },
  rows: {
    readonly skills: readonly Skill[];
    readonly users: readonly User[];
    readonly agents: readonly AgentRow[];
  },
): readonly TransferTarget[] {
  const atWork = rows.agents.filter((agent) => agent.state === 'online' && isAtWorkFor(agent, kind));
  const online = new Set(atWork.map(({ id }) => id));
  return rows.skills
    .filter((skill) => skill.id !== currentSkillId)
    .map((skill) => ({
      skill,
      available: rows.users.filter(
        (user) =>
          user.enabled &&
          online.has(user.id) &&
          user.skills.includes(skill.id) &&
          hasPlace(kindRules[kind].placesOf(user), 0),
      ).length,
    }));
}
