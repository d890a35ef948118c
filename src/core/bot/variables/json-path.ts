import { counts } from '#model/limits';

/** No member has such a name. */
const each = Symbol('[i]');
/** A member, a place in a list, or all its places. */
type Step = string | number | typeof each;

const step = /\.?([^.[\]]+)|\[\s*(\d{1,9}|i)\s*\]|\[\s*(?:'([^']*)'|"([^"]*)")\s*\]/y;

/** `name.other[0].list[i]`; null for what is no path. */
export function parsePath(written: string): readonly Step[] | null {
  const steps: Step[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < written.length) {
    const found = step.exec(written);
    if (found === null) return null;
    const [, member, place, single, double] = found;
    steps.push(
      place === undefined ? (member ?? single ?? double ?? '') : place === 'i' ? each : Number(place),
    );
  }
  return steps;
}

/**
 * What stands there: null where nothing does, a list where the path says `[i]`. The list a response itself is can only be looked
 * into by a place, not gone through. [BT108]
 */
export function readPath(value: unknown, path: readonly Step[]): unknown {
  if (path[0] === each) return null;
  let found: readonly unknown[] = [value];
  for (const one of path) found = found.flatMap((inner) => inside(inner, one)).slice(0, counts.results);
  if (path.includes(each)) return found.length === 0 ? null : found;
  return found[0] ?? null;
}

function inside(value: unknown, step: Step): readonly unknown[] {
  if (step === each) return Array.isArray(value) ? value.slice(0, counts.results) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  // How long a list is is no part of a response.
  return Array.isArray(value) && step === 'length' ? [] : [Reflect.get(value, step)];
}
