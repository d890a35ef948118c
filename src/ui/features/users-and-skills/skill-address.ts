import type { AccountId, SkillId } from '#model/ids';

/** The address of a skill as LiveEngage shows it: the id stands at its end. [US12] */
export function skillAddress(accountId: AccountId, skillId: SkillId): string {
  return `…/a/${accountId}/#um!skills/${skillId}`;
}
