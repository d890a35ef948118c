/** How near a text is to its limit: nothing while far, the count when near, the excess beyond. */
export function lengthNote(length: number, limit: number | undefined): string | undefined {
  if (limit === undefined || length < limit * 0.8) return undefined;
  if (length > limit) return `${length - limit} over the limit of ${limit} characters`;
  return `${length} of ${limit} characters`;
}
