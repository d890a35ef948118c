import { checkSkillReference } from '../check-integration';
import { sayComesBack } from '../comes-back';
import { quote } from '../quote';
import { mostChoices, type Edit, type Remedy } from '../validation/fix';
import { error, warning, type Finding } from '../validation/problem';
import type { Around, KnownSkill } from './caller';

type People = Pick<Around, 'skills' | 'players'>;

/** Skills that could be chosen: none whose agent is the bot itself. */
export function choosing({ skills, players }: People, choose: (skill: KnownSkill) => Edit): Remedy[] {
  const isOwn = ({ id }: KnownSkill) => players.some((one) => one.skills.includes(id));
  const others = skills.filter((skill) => !isOwn(skill));
  if (others.length > mostChoices) return [];
  return others.map((skill) => ({ label: `Use the skill ${quote(skill.name)}`, edit: choose(skill) }));
}

/** What is wrong with where somebody hands over. An id that holds a variable can only be judged when it is used. [S103] */
export function targetProblems(
  { skillId }: { readonly skillId: string },
  around: People,
  choose: (skill: KnownSkill) => Edit,
): Finding[] {
  const { skills, players } = around;
  const isKnown = (id: string) => skills.some((skill) => skill.id === id);
  const unknown = checkSkillReference(skillId.trim(), isKnown).map(({ text }) =>
    error('skillId', text, choosing(around, choose)),
  );
  // The bot's own user would get what it hands over.
  const player = players.find((one) => one.skills.includes(skillId.trim()));
  return [
    ...unknown,
    ...(player ? [warning('skillId', sayComesBack(player), choosing(around, choose))] : []),
  ];
}
