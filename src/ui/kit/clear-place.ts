/** An upright rectangle of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a box may come to lie on: buttons, fields and headings, and what is only read. */
export interface Surroundings {
  readonly used: readonly Box[];
  readonly read: readonly Box[];
}

/** How far a box moves from its corner, in px. */
export interface Shift {
  readonly left: number;
  readonly up: number;
}

/** So many pixels of what is read are covered rather than going one further. */
const perStep = 30;

/**
 * How far a box at the lower right must move to lie on nothing that is used: up, and to the left where that is not
 * enough. Where no such place is up to `most`, on as little of it as can be. [UI18] [UI70]
 */
export function shiftToClear(box: Box, around: Surroundings, gap: number, most: Shift): Shift {
  const all = [...around.used, ...around.read];
  let best = { left: 0, up: 0 };
  let least = { used: Infinity, other: Infinity };
  for (const left of new Set([0, most.left / 2, most.left])) {
    const moved = { ...box, left: box.left - left, right: box.right - left };
    const besides = all.filter((other) => other.left < moved.right && other.right > moved.left);
    const ways = besides.map(({ top }) => box.bottom + gap - top).filter((up) => up > 0 && up <= most.up);
    for (const up of [0, ...ways]) {
      const at = { ...moved, top: box.top - up, bottom: box.bottom - up };
      const cost = {
        used: coveredBy(at, around.used),
        other: coveredBy(at, around.read) + perStep * (left + up),
      };
      const isLess = cost.used === least.used ? cost.other < least.other : cost.used < least.used;
      if (isLess) [best, least] = [{ left, up }, cost];
    }
  }
  return best;
}

function coveredBy(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => {
    const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return width > 0 && height > 0 ? sum + width * height : sum;
  }, 0);
}
