/** What a file of the real product holds: any JSON, read without trusting it and written back as it was where nothing has changed. */
export type Raw = Readonly<Record<string, unknown>>;

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rawAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] as unknown;
    return isRaw(inner) && Object.hasOwn(inner, key) ? inner[String(key)] : undefined;
  }, value);
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = rawAt(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly Raw[] {
  const found = rawAt(value, ...path);
  return Array.isArray(found) ? found.filter(isRaw) : [];
}

export function textsAt(value: unknown, ...path: readonly (string | number)[]): readonly string[] {
  const found = rawAt(value, ...path);
  return Array.isArray(found) ? found.map((one: unknown) => textAt(one)) : [];
}

/** The same with something else at one place; what is missing on the way there is made. */
export function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return key < list.length
      ? list.with(key, withAt(list[key], rest, put))
      : [...list, withAt(undefined, rest, put)];
  }
  const record = isRaw(value) ? value : {};
  return { ...record, [key]: withAt(record[key], rest, put) };
}

/** The same, but only where it would be read otherwise: what is loose in a file stays as it was written. */
export function withRead<T>(
  value: Raw,
  path: readonly (string | number)[],
  read: (value: Raw) => T,
  now: T,
  write: (now: T, before: unknown) => unknown = (same) => same,
): Raw {
  if (canonical(read(value)) === canonical(now)) return value;
  return withAt(value, path, write(now, rawAt(value, ...path))) as Raw;
}

export function without(value: Raw, ...keys: readonly string[]): Raw {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** As text that does not tell in which order members stood. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isRaw(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
