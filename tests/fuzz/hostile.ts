/** Names that every object has, or that change what one is. */
export const memberNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'] as const;

/** What may stand where something else is expected. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e300,
  9e15,
  '',
  ' ',
  'ghost',
  '7',
  '../..',
  '<img src=x onerror=alert(1)>',
  '\u0000\ud800',
  'x'.repeat(20_000),
  [],
  ['ghost', 'ghost'],
  {},
  { id: 'ghost' },
  JSON.parse('{"__proto__":{"poisoned":"yes"},"constructor":{"prototype":{"poisoned":"yes"}}}'),
  ...memberNames,
];

export type Path = readonly string[];
export interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** Every place inside a value, outer ones first. */
export function placesIn(value: unknown, path: Path = []): Place[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]))
      : [];
  return path.length === 0 ? inner : [{ path, value }, ...inner];
}

/** A copy of the whole with something else at one place; `undefined` takes it away. */
export function changedAt<T>(whole: T, path: Path, value: unknown): T {
  const copy = structuredClone(whole);
  const last = path.at(-1) ?? '';
  let parent = copy as Record<string, unknown>;
  for (const name of path.slice(0, -1)) parent = parent[name] as Record<string, unknown>;
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (value === undefined) delete parent[last];
  // Plain assignment of `__proto__` would change the prototype.
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

const own = (prototype: object) => JSON.stringify(Object.getOwnPropertyNames(prototype).sort());
const untouched = [own(Object.prototype), own(Array.prototype), own(String.prototype)];

/** Which of the prototypes everything has are no longer what they were. */
export function poisoned(): string[] {
  const now = [own(Object.prototype), own(Array.prototype), own(String.prototype)];
  return now.filter((names, place) => names !== untouched[place]);
}
