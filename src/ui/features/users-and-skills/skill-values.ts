import * as v from 'valibot';
import type { AccountId, SkillId } from '#model/ids';
import type { Skill, SkillDraft } from '#model/skill';
import { checkSkill } from '#sdk/checks';
import type { Problems } from '../../live/form-errors.svelte';
import { problemsAt } from '../../live/text-problems';

/** What the form of a skill holds. */
export interface SkillValues {
  readonly name: string;
  readonly description: string;
}

export const skillValuesSchema = v.object({ name: v.string(), description: v.string() });

export function skillValues(skill: Skill | null): SkillValues {
  return { name: skill?.name ?? '', description: skill?.description ?? '' };
}

export function toSkillDraft(id: SkillId | null, accountId: AccountId, values: SkillValues): SkillDraft {
  return { id, accountId, ...values };
}

export function skillProblems(values: SkillValues): Problems<keyof SkillValues> {
  return problemsAt(checkSkill(values));
}
