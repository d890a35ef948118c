import type { AccountId, SkillId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { tidySkill } from '#sdk/checks';
import { Form } from '../../live/form.svelte';
import type { WhyNotMine } from '../../live/rights';
import {
  toSkillDraft,
  skillProblems,
  skillValues,
  skillValuesSchema,
  type SkillValues,
} from './skill-values';

/**
 * The form of one skill.
 * @param id null for a new one
 */
export function createSkillForm(
  sandbox: Sandbox,
  storage: WindowStorage,
  accountId: AccountId,
  id: SkillId | null,
  skill: () => Skill | null,
  whyNotMine: WhyNotMine,
) {
  const saving = (values: SkillValues, asNew: boolean) =>
    ({ type: 'skill.save', draft: toSkillDraft(asNew ? null : id, accountId, values) }) as const;
  return new Form({
    storage,
    key: `unsaved ${sandbox.workspace} ${accountId} skill ${id ?? 'new'}`,
    schema: skillValuesSchema,
    fields: {
      name: { label: 'name', needed: { what: 'a name' } },
      description: { label: 'description', needed: { what: 'a description' } },
    },
    // [US3]
    asking: (what) => `Enter ${what} first.`,
    ...(id === null && { blank: () => skillValues(null) }),
    stored: () => {
      const now = skill();
      return now && skillValues(now);
    },
    check: skillProblems,
    tidy: tidySkill,
    refused: (values, asNew) => whyNotMine(saving(values, asNew)),
    send: (values, asNew) => sandbox.dispatch(saving(values, asNew)),
  });
}
