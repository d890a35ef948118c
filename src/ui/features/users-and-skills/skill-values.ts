import * as v from 'valibot';
import type { SkillDraft } from '#model/drafts';
import { tidyName } from '#model/comparable-text';
import type { AccountId, SkillId } from '#model/ids';
import { limits } from '#model/limits';
import type { Skill } from '#model/skill';
import type { Problems } from '../../live/form-errors.svelte';
import { inWords, isBlank, textProblem } from '../../live/text-problems';

/** What the form of a skill holds. */
export interface SkillValues {
  readonly name: string;
  readonly description: string;
}
const skillFields = ['name', 'description'] as const;
type SkillField = (typeof skillFields)[number];

export const skillValuesSchema = v.object({ name: v.string(), description: v.string() });

export function skillValues(skill: Skill | null): SkillValues {
  return { name: skill?.name ?? '', description: skill?.description ?? '' };
}

export function tidySkill({ name, description }: SkillValues): SkillValues {
  return { name: tidyName(name), description: description.trim() };
}

export function skillDraft(id: SkillId | null, accountId: AccountId, values: SkillValues): SkillDraft {
  return { id, accountId, ...values };
}

export function skillProblems({ name, description }: SkillValues): Problems<SkillField> {
  const atName = textProblem('The name', name, limits.skillName);
  const atDescription = textProblem('The description', description, limits.skillDescription);
  return { ...(atName && { name: atName }), ...(atDescription && { description: atDescription }) };
}

/** Why Save does nothing yet. [US3] */
export function whySkillUnsaved(values: SkillValues): string | undefined {
  const empty = skillFields.filter((field) => isBlank(values[field])).map((field) => `a ${field}`);
  if (empty.length > 0) return `Enter ${inWords(empty)} first.`;
  return Object.values(skillProblems(values))[0];
}
