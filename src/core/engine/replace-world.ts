import { fail } from '#model/failure';
import type { World } from '#model/world';
import type { Decision } from './decision';
import { isFresh } from './first-account';
import type { Input } from './input';
import type { Moment } from './moment';

/** Another world takes the place of this one. [EN13] [EN21] [EN77] */
export function replaceWorld(
  present: World,
  { world, because }: Extract<Input, { type: 'world.replace' }>,
  moment: Moment,
): Decision {
  // Also of what was made while the file was being read.
  if (because === 'import' && !isFresh(present)) return { facts: [], answer: fail('workspace-not-empty') };
  // Out of a file time goes on from where the file ended, be that ahead of now or long ago.
  const theirs = world.at;
  const now = because === 'import' && theirs > 0 ? theirs : Math.max(moment.now, theirs);
  const clock = { ...world.clock, virtualAt: now, realAt: moment.realNow };
  // Neither a file nor the past allows a host, or forbids one.
  const allowedHosts = because === 'reset' ? [] : present.allowedHosts;
  const replaced = { ...world, clock, ...(allowedHosts && { allowedHosts }) };
  return {
    facts: [{ type: 'world.replaced', at: now, because, world: replaced }],
    answer: { ok: true, value: null },
  };
}

export type ReplaceWorld = typeof replaceWorld;
