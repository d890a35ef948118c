import type { AccountId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Command } from '../../live/command.svelte';
import { Unsaved } from '../../live/unsaved.svelte';
import { FormErrors } from './form-errors.svelte';
import {
  skillDraft,
  skillFields,
  skillProblems,
  skillValues,
  skillValuesSchema,
  whySkillUnsaved,
  type SkillField,
  type SkillValues,
} from './skill-values';

/** The form of one skill, or of a new one. */
export class SkillForm {
  readonly #unsaved: Unsaved<SkillValues>;
  readonly errors: FormErrors<SkillField>;
  readonly save: Command<[], { skillId: string }>;
  readonly whyNot = $derived.by(() => whySkillUnsaved(this.values));

  constructor(sandbox: Sandbox, storage: WindowStorage, accountId: AccountId, skill: () => Skill | null) {
    const key = `unsaved ${sandbox.workspace} ${accountId} skill ${skill()?.id ?? 'new'}`;
    this.#unsaved = new Unsaved(storage, key, skillValuesSchema, () => skillValues(skill()));
    this.save = new Command(async () => {
      const draft = skillDraft(skill(), accountId, this.values);
      const result = await sandbox.dispatch({ type: 'skill.save', draft });
      if (result.ok) this.#unsaved.discard();
      return result;
    });
    this.errors = new FormErrors(skillFields, () => skillProblems(this.values), this.save);
  }

  get values(): SkillValues {
    return this.#unsaved.values;
  }

  get isChanged(): boolean {
    return this.#unsaved.isChanged;
  }

  change(part: Partial<SkillValues>): void {
    this.#unsaved.change(part);
    this.errors.changed();
  }

  discard(): void {
    this.#unsaved.discard();
  }
}
