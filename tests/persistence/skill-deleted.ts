import type { Fact } from '#model/fact';
import { asId, type SkillId } from '#model/ids';

/** A small fact that tells its number. */
export function skillDeleted(number: number): Fact {
  return { type: 'skill.deleted', at: number, skillId: asId<SkillId>(String(number)) };
}
