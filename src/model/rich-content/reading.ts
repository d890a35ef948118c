export type Fields = Readonly<Record<string, unknown>>;

/** What is found wrong while somebody's JSON is read; what can be read is read all the same. */
export interface CardReading {
  readonly problems: string[];
  /** How many elements may still come. */
  left: number;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function wrong(reading: CardReading, at: string, why: string): void {
  reading.problems.push(`${at} ${why}`);
}

/** Empty where it is missing. */
export function readText(
  reading: CardReading,
  fields: Fields,
  field: string,
  at: string,
  { limit, needed = false }: { readonly limit: number; readonly needed?: boolean },
): string {
  const value = fields[field];
  const place = `${at}.${field}`;
  if (value === undefined || value === null) {
    if (needed) wrong(reading, place, 'is missing');
    return '';
  }
  if (typeof value !== 'string') {
    wrong(reading, place, 'is no text');
    return '';
  }
  if (value.length > limit) wrong(reading, place, `has more than ${limit} characters`);
  if (needed && value === '') wrong(reading, place, 'is empty');
  return value.slice(0, limit);
}

/** Each member that is an object, with its place. */
export function readList(
  reading: CardReading,
  fields: Fields,
  field: string,
  at: string,
  most: number,
): readonly { readonly one: Fields; readonly at: string }[] {
  const value = fields[field];
  const place = `${at}.${field}`;
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    wrong(reading, place, 'is no list');
    return [];
  }
  if (value.length > most) wrong(reading, place, `has more than ${most} members`);
  const members: { one: Fields; at: string }[] = [];
  for (const [index, one] of (value as readonly unknown[]).slice(0, most).entries()) {
    if (isFields(one)) members.push({ one, at: `${place}[${index}]` });
    else wrong(reading, `${place}[${index}]`, 'is no object');
  }
  return members;
}
