import type { Verdict } from './court';

interface Known {
  readonly rule: string;
  /** What its sentence holds. */
  readonly like: string;
  readonly why: string;
}

/** What the product is known to break, with the reason; nothing else is excused. To be empty. */
const known: readonly Known[] = [];

export function isKnown({ rule, what }: Verdict): boolean {
  return known.some((one) => one.rule === rule && what.includes(one.like));
}
