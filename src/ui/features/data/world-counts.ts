/** What people count in a world, in the order it is told. */
export const counted = [
  ['accounts', 'account'],
  ['skills', 'skill'],
  ['users', 'user'],
  ['campaigns', 'campaign'],
  ['bots', 'bot'],
  ['connectors', 'connector'],
  ['endpoints', 'endpoint'],
  ['environments', 'bot environment'],
  ['resources', 'resource'],
  ['tests', 'conversation test'],
  ['conversations', 'conversation'],
] as const;
export type Counted = (typeof counted)[number][0];

/** “3 skills”, “1 user”; kinds of which there are none are left out. */
export function countInWords(count: (kind: Counted) => number): string[] {
  return counted
    .map(([kind, word]) => ({ word, number: count(kind) }))
    .filter(({ number }) => number > 0)
    .map(({ word, number }) => `${number} ${word}${number === 1 ? '' : 's'}`);
}
