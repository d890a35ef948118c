/** What JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const deepest = 32;

/** Whether something is what JSON can say, not nested too deep and, written, no longer than this. */
export function isJson(value: unknown, length: number, depth = deepest): boolean {
  const most = mostWritten(value, depth);
  // Most is far shorter than it may be: only what could be too long is written down to be measured.
  return most !== null && (most <= length || JSON.stringify(value).length <= length);
}

/** Characters a sign takes at the most, written with its escape; and a number, or a word. */
const [perSign, perNumber] = [6, 25];

/** So many characters it has at the most when it is written; null where it is no JSON, or nested deeper. */
function mostWritten(value: unknown, depth: number): number | null {
  if (typeof value === 'string') return value.length * perSign + 2;
  if (value === null || typeof value === 'boolean') return perNumber;
  if (typeof value === 'number') return Number.isFinite(value) ? perNumber : null;
  if (depth === 0 || typeof value !== 'object') return null;
  let sum = 2;
  if (Array.isArray(value)) {
    for (const one of value as readonly unknown[]) {
      const inner = mostWritten(one, depth - 1);
      if (inner === null) return null;
      sum += inner + 1;
    }
    return sum;
  }
  for (const key of Object.keys(value)) {
    const inner = mostWritten((value as Readonly<Record<string, unknown>>)[key], depth - 1);
    if (inner === null) return null;
    sum += inner + key.length * perSign + 4;
  }
  return sum;
}
