import type { Fact } from '#model/fact';
import type { About, AboutOf } from '#model/timer';
import type { World } from '#model/world';

/** What follows when one kind of timer is due; nothing where it is about something that is no more. */
export type RunTimer<K extends About['kind']> = (
  world: World,
  about: AboutOf<K>,
  now: number,
) => readonly Fact[];
