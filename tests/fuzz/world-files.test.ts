import { expect, test } from 'vitest';
import { readWorldFile } from '#workers/persistence/world-file';
import { neighbour, skillIds, userIds, accountId, conversationIds } from '../persistence/full-ids';
import { runs, sample, seed } from './chance';
import { changedAt, hostileValues, placesIn, poisoned, type Place } from './hostile';
import { fullFile } from './host-of';
import { liveIn } from './live-in';

const file = JSON.parse(fullFile);
/** Ours and theirs. */
const across: Readonly<Record<string, string>> = {
  [accountId]: neighbour.accountId,
  [skillIds.bot]: neighbour.skill,
  [skillIds.human]: neighbour.skill,
  [userIds.human]: neighbour.user,
  [userIds.bot]: neighbour.bot,
  [conversationIds.ended]: neighbour.conversation,
  bot: 'their-bot',
  campaign: 'their-campaign',
  'consumer-waiting': 'their-consumer',
};

interface Mutant extends Place {
  readonly to: unknown;
}

/** Everything that can be done to one place. */
function mutantsOf({ path, value }: Place): Mutant[] {
  const doubled = Array.isArray(value) && value.length > 0 ? [[...value, value[0]]] : [];
  const crossed = typeof value === 'string' && value in across ? [across[value]] : [];
  return [undefined, ...hostileValues, ...doubled, ...crossed].map((to) => ({ path, value, to }));
}

/** Deep copies of one thing under another key, and things under names that every object has. */
const copies: Mutant[] = Object.entries<Record<string, unknown>>(file.world).flatMap(([name, things]) => {
  const [key = '', thing] = Object.entries(things ?? {})[0] ?? [];
  if (typeof thing !== 'object') return [];
  return ['copy', '__proto__', 'constructor', 'toString', `${key} `].map((to) => ({
    path: ['world', name, to],
    value: null,
    to: thing,
  }));
});
const mutants = [...placesIn(file.world, ['world']).slice(1).flatMap(mutantsOf), ...copies];
const textOf = ({ path, to }: Mutant) => JSON.stringify(changedAt(file, path, to));
const named = ({ path, to }: Mutant) =>
  `seed ${seed}: ${path.join('.')} → ${JSON.stringify(to)?.slice(0, 80) ?? 'nothing'}`;

const read = sample(mutants, runs(2_500)).map((mutant) => ({
  mutant,
  result: readWorldFile(textOf(mutant)),
}));

test('[PE22] a file with anything wrong anywhere is answered, and a refusal names its place', () => {
  const mute = read.flatMap(({ mutant, result }) => {
    if (result.ok) return [];
    const [, collection = ''] = mutant.path;
    const { text, name } = result.failure;
    // What was taken away is missed elsewhere; what is wrong is named where it stands.
    const places = mutant.path.length > 2 ? [collection, ...mutant.path.slice(-2)] : Object.keys(file.world);
    return places.some((place) => text.includes(place)) && name === 'world-file-invalid'
      ? []
      : [`${named(mutant)}: ${text}`];
  });
  expect(mute).toEqual([]);
  expect(read.some(({ result }) => result.ok) && read.some(({ result }) => !result.ok)).toBe(true);
  expect(poisoned()).toEqual([]);
});

test('[PE44] what is accepted can be lived in: the tutorial, a day, and out again', async () => {
  const accepted = read.filter(({ result }) => result.ok).map(({ mutant }) => mutant);
  const troubles: string[] = [];
  for (const mutant of sample(accepted, runs(40))) {
    try {
      await liveIn(textOf(mutant));
    } catch (trouble) {
      troubles.push(`${named(mutant)}: ${trouble instanceof Error ? trouble.message : String(trouble)}`);
    }
  }
  expect(troubles).toEqual([]);
  expect(poisoned()).toEqual([]);
}, 600_000);

test('[PE44] the full world itself can be lived in', async () => {
  await expect(liveIn(fullFile)).resolves.toBeUndefined();
});
