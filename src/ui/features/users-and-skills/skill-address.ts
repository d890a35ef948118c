import type { AccountId, SkillId } from '#model/ids';

/** The path of a skill, as LiveEngage has it: the id stands at its end. [US12] */
export function skillPath(accountId: AccountId, skillId: SkillId): string {
  return `/a/${accountId}/um!skills/${skillId}`;
}
