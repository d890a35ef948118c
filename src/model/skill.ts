import type { AccountId, SkillId } from './ids';

/** A queue with a name. */
export interface Skill {
  readonly id: SkillId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly description: string;
}
