/** An upright rectangle of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How far a box must move up to lie on none of the others; where there is no such place up to `most`, on as little of
 * them as can be. [UI18]
 */
export function upToClear(box: Box, others: readonly Box[], gap: number, most: number): number {
  const besides = others.filter(({ left, right }) => left < box.right && right > box.left);
  const ways = besides.map(({ top }) => box.bottom + gap - top).filter((up) => up > 0 && up <= most);
  let best = { up: 0, covered: Infinity };
  for (const up of [0, ...ways.sort((a, b) => a - b)]) {
    const covered = besides.reduce((sum, other) => sum + coveredArea(box, up, other), 0);
    if (covered < best.covered) best = { up, covered };
  }
  return best.up;
}

function coveredArea(box: Box, up: number, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const height = Math.min(box.bottom - up, other.bottom) - Math.max(box.top - up, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
