import { sameName, tidyName } from '#model/comparable-text';
import type { AccountId } from '#model/ids';
import type { Skill } from '#model/skill';

interface Found {
  /** What is known, in a sentence. */
  readonly text: string;
  /** To be filled in, where the id was not known yet. */
  readonly skill: Skill | null;
}

/** What the sandbox knows about a typed skill id or, while that is no number, about the name. [BB17] */
export function lookUpSkill(
  skills: readonly Skill[],
  accountId: AccountId,
  typed: { readonly skillId: string; readonly skillName: string },
): Found {
  const id = tidyName(typed.skillId);
  const mine = skills.filter((it) => it.accountId === accountId);
  const answer = (text: string) => ({ text, skill: null });
  if (isVariable(id)) return answer('A variable: its value is known only in the conversation.');
  if (/^\d+$/.test(id)) {
    const skill = mine.find((it) => it.id === id);
    return answer(skill ? `${id} is the skill “${skill.name}”.` : 'No skill has this id yet.');
  }
  // Whoever knows only the name may have put it into either field.
  const name = id || tidyName(typed.skillName);
  if (name === '') return answer('Type the name or the id of a skill first.');
  if (isVariable(name)) return answer('The name is a variable: a skill cannot be found by it.');
  const skill = mine.find((it) => sameName(it.name, name));
  return skill
    ? { text: `The id of “${skill.name}” is ${skill.id}. It is filled in.`, skill }
    : answer(`There is no skill named “${name}” yet.`);
}

const isVariable = (text: string) => text.includes('{$') || text.includes('{@');
