type Stored = Readonly<Record<string, unknown>>;

/** Each of what is stored in a record or a list; what is no record of things stays as it is, for the shape of today to refuse. */
export function each(things: unknown, change: (thing: Stored) => Stored): unknown {
  const changed = (thing: unknown) => (isRecord(thing) ? change(thing) : thing);
  if (Array.isArray(things)) return things.map(changed);
  if (!isRecord(things)) return things;
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, changed(thing)]));
}

export function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
