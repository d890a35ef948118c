/** No world is nested deeper; what is could exhaust the stack of whoever walks through it. */
const deepest = 64;

export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth >= deepest) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, depth + 1));
}
