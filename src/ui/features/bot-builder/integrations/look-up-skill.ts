import type { AccountId } from '#model/ids';
import type { Skill } from '#model/skill';

/** What the sandbox knows about a typed skill id, in a sentence. [BB17] */
export function lookUpSkill(skills: readonly Skill[], accountId: AccountId, typed: string): string {
  const id = typed.trim();
  if (id === '') return 'Type the number first.';
  if (id.includes('{$') || id.includes('{@'))
    return 'A variable: its value is known only in the conversation.';
  if (!/^\d+$/.test(id)) return 'A skill id is a number: it ends the address of the skill’s page.';
  const skill = skills.find((it) => it.accountId === accountId && it.id === id);
  return skill ? `${id} is the skill “${skill.name}”.` : 'No skill has this id yet.';
}
