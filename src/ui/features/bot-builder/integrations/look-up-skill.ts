import { sameName, tidyName } from '#model/comparable-text';
import type { Skill } from '#model/skill';

interface Found {
  /** What is known, in a sentence. */
  readonly text: string;
  /** To be filled in, id and name. */
  readonly skill: Skill | null;
}

/** What the sandbox knows about the skill of that name or, where none has it, about the typed id. [BB17] */
export function lookUpSkill(
  skills: readonly Skill[],
  typed: { readonly skillId: string; readonly skillName: string },
): Found {
  const id = tidyName(typed.skillId);
  const answer = (text: string, skill: Skill | null = null) => ({ text, skill });
  if (isVariable(id)) return answer('A variable: its value is known only in the conversation.');
  const isNumber = /^\d+$/.test(id);
  const written = isVariable(typed.skillName) ? '' : tidyName(typed.skillName);
  // Whoever knows only the name may have put it into either field.
  const name = isNumber ? written : id || written;
  const named = skills.find((it) => sameName(it.name, name));
  const numbered = skills.find((it) => it.id === id);
  if (numbered && (name === '' || named === numbered))
    return answer(`${id} is the skill “${numbered.name}”.`, isVariable(typed.skillName) ? null : numbered);
  if (named) return answer(`The id of “${named.name}” is ${named.id}. It is filled in.`, named);
  if (name === '') {
    if (isNumber) return answer('No skill has this id yet.');
    if (isVariable(typed.skillName)) return answer('The name is a variable: a skill cannot be found by it.');
    return answer('Type the name or the id of a skill first.');
  }
  const unknown = `There is no skill named “${name}” yet`;
  if (numbered) return answer(`${unknown}; ${id} is the skill “${numbered.name}”.`);
  return answer(isNumber ? `${unknown}, and none has the id ${id}.` : `${unknown}.`);
}

const isVariable = (text: string) => text.includes('{$') || text.includes('{@');
