/**
 * What comparing may still cost, for all patterns together. Counted in steps and not in time, so that it ends at the same place
 * whoever computes. [BT320]
 */
export interface Effort {
  /** A step compares up to 64 signs at one place. */
  left: number;
  /** Hears of each pattern that was not compared to its end. */
  readonly giveUp: (pattern: string) => void;
}

const signsAStep = 64;
/** Well under a second's work, and hardly more than one in the worst case. */
const most = 10_000_000;

export function newEffort(giveUp: Effort['giveUp'] = () => {}): Effort {
  return { left: most, giveUp };
}

/** Comparing a text at so many places. */
export function spend(effort: Effort, places: number, signs = 1): void {
  effort.left -= places * Math.ceil(signs / signsAStep);
}

export function isSpent({ left }: Effort): boolean {
  return left <= 0;
}
