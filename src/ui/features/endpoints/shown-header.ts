import type { Pair } from '#model/call';

const secret = /authorization|api-?key|token|secret|password|cookie/i;

/** The value of a header for people to read: of one that lets somebody in only the end, by which it is known again. */
export function shownHeader({ key, value }: Pair): string {
  if (!secret.test(key)) return value;
  return `••••${value.length > 12 ? value.slice(-4) : ''}`;
}
