import { placeIn, takeOut } from '#base/sorted';
import { timerKey, type About } from '#model/timer';
import type { World } from '#model/world';

/** Has `about` come up at `dueAt`; a timer of the same name that is armed already is set anew. */
export function arm(world: World, about: About, dueAt: number): void {
  disarm(world, about);
  const key = timerKey(about);
  world.timers[key] = { dueAt, about };
  world.due.splice(placeOf(world, dueAt, key), 0, key);
}

export function disarm(world: World, about: About): void {
  drop(world, timerKey(about));
}

/** Forgets the timer of this key, if there is one. */
export function drop(world: World, key: string): void {
  const timer = world.timers[key];
  if (!timer) return;
  const place = placeOf(world, timer.dueAt, key);
  if (world.due[place] === key) takeOut(world.due, place);
  delete world.timers[key];
}

/** Where this timer stands in `due`, or would: by the moment it is due, then by its key. */
function placeOf(world: World, dueAt: number, key: string): number {
  return placeIn(world.due, (other) => {
    const otherDue = world.timers[other]?.dueAt ?? Infinity;
    return otherDue < dueAt || (otherDue === dueAt && other < key);
  });
}
