import { hashWorld } from '#core/engine/hash-world';
import type { World } from '#model/world';
import type { Invariant } from './invariant';

/** Looked at now and then: to hash a world takes longer than to live a deed. */
const every = 100;

export const replay: Invariant = {
  id: 'SI12',
  name: 'the kept facts alone give the same world',
  judge(report, stored) {
    let deeds = 0;
    const compare = (world: World) => {
      if (hashWorld(world) !== hashWorld(stored()))
        report(`the world differs from its facts${differenceOf(world, stored())}`);
    };
    return {
      afterDeed({ world }) {
        deeds += 1;
        if (deeds % every === 0) compare(world);
      },
      atRest: ({ world }) => compare(world),
    };
  },
};

/** Where two values part, as a path. */
function differenceOf(one: unknown, other: unknown): string {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? '' : `: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  const [a, b] = [one, other] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (hashWorld(a![key]) !== hashWorld(b![key])) return ` › ${key}${differenceOf(a![key], b![key])}`;
  }
  return '';
}
