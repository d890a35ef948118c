/** Gives each value with the parts of the one before that did not change. [BB191] */
export function partKeeper<T>(): (now: T) => T {
  let before: T;
  return (now) => (before = keepParts(before, now));
}

/**
 * The same values as `now`, made of the parts of `before` that did not change, list entries found by their `id`: what is kept by object,
 * a card or what was judged of a dialog, stands.
 */
function keepParts<T>(before: unknown, now: T): T {
  return kept(before, now) as T;
}

function kept(before: unknown, now: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(now)) {
    const known = new Map(before.map((part, at) => [idOf(part) ?? at, part]));
    const parts = now.map((part: unknown, at) => kept(known.get(idOf(part) ?? at), part));
    return isSame(before, parts) ? before : parts;
  }
  if (!isRecord(before) || !isRecord(now)) return now;
  const keys = Object.keys(now);
  const parts = keys.map((key) => kept(Object.hasOwn(before, key) ? before[key] : undefined, now[key]));
  const [keysBefore, partsBefore] = [Object.keys(before), Object.values(before)];
  // The order of keys is data too.
  if (isSame(keysBefore, keys) && isSame(partsBefore, parts)) return before;
  return Object.fromEntries(keys.map((key, at) => [key, parts[at]]));
}

const isSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && now.every((part, at) => Object.is(part, before[at]));

const idOf = (part: unknown): unknown => (isRecord(part) ? part['id'] : undefined);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
