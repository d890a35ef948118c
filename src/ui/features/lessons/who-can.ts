import type { User } from '#model/user';
import type { Crew } from '#sdk/index';

type Person = Pick<User, 'id' | 'nickname' | 'name'>;

/** More would hide the step. */
const mostOffered = 3;

/** Who I am, what I lack for a step, and whom I could be instead. [LG15] */
export function whoCan(
  { asset, people }: Crew,
  me: Person | undefined,
): { readonly text: string; readonly others: readonly Person[] } {
  const mine = `You are ${me ? nameOf(me) : 'nobody yet'}`;
  if (people.some(({ id }) => id === me?.id)) {
    return { text: `${mine}, who has ${asset}.`, others: [] };
  }
  const [first, ...rest] = people;
  const lacking = `${mine}, who does not have ${asset}.`;
  if (!first) return { text: `${lacking} Nobody has it yet.`, others: [] };
  const holders =
    rest.length === 0 ? `${nameOf(first)} has it.` : `${people.map(nameOf).join(', ')} have it.`;
  return { text: `${lacking} ${holders}`, others: people.slice(0, mostOffered) };
}

const nameOf = ({ nickname, name }: Person) => nickname || name;
