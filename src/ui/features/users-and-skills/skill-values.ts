import * as v from 'valibot';
import type { SkillDraft } from '#model/command';
import type { AccountId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { Problems } from './form-errors.svelte';
import { limits } from '#model/limits';
import { emptyProblem, inWords, lengthProblem } from './text-problems';

/** What the form of a skill holds. */
export interface SkillValues {
  readonly name: string;
  readonly description: string;
}
export const skillFields = ['name', 'description'] as const;
export type SkillField = (typeof skillFields)[number];

export const skillValuesSchema = v.object({ name: v.string(), description: v.string() });

export function skillValues(skill: Skill | null): SkillValues {
  return { name: skill?.name ?? '', description: skill?.description ?? '' };
}

export function skillDraft(skill: Skill | null, accountId: AccountId, values: SkillValues): SkillDraft {
  return {
    id: skill?.id ?? null,
    accountId,
    name: values.name.trim(),
    description: values.description.trim(),
  };
}

export function skillProblems({ name, description }: SkillValues): Problems<SkillField> {
  const atName = emptyProblem('The name', name) ?? lengthProblem('The name', name, limits.skillName);
  const atDescription =
    emptyProblem('The description', description) ??
    lengthProblem('The description', description, limits.skillDescription);
  return { ...(atName && { name: atName }), ...(atDescription && { description: atDescription }) };
}

/** Why Save does nothing yet. [US3] */
export function whySkillUnsaved(values: SkillValues): string | undefined {
  const empty = skillFields.filter((field) => values[field].trim() === '').map((field) => `a ${field}`);
  if (empty.length > 0) return `Enter ${inWords(empty)} first.`;
  return Object.values(skillProblems(values))[0];
}
