/** What JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const deepest = 32;

/** Whether something is what JSON can say, not nested too deep and, written, no longer than this. */
export function isJson(value: unknown, length: number, depth = deepest): boolean {
  return isPlain(value, depth) && JSON.stringify(value).length <= length;
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth - 1));
  return typeof value === 'object' && Object.values(value).every((one) => isPlain(one, depth - 1));
}
