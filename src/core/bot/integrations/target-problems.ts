import { checkSkillReference } from '../check-integration';
import { sayComesBack } from '../comes-back';
import { error, warning, type Finding } from '../validation/problem';
import type { Around } from './caller';

/** What is wrong with where somebody hands over. An id that holds a variable can only be judged when it is used. [S103] */
export function targetProblems(
  { skillId }: { readonly skillId: string },
  { skills, players }: Pick<Around, 'skills' | 'players'>,
): Finding[] {
  const isKnown = (id: string) => skills.some((skill) => skill.id === id);
  const unknown = checkSkillReference(skillId.trim(), isKnown).map(({ text }) => error('skillId', text));
  // The bot's own user would get what it hands over.
  const player = players.find((one) => one.skills.includes(skillId.trim()));
  return [...unknown, ...(player ? [warning('skillId', sayComesBack(player))] : [])];
}
