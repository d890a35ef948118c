import { scrollerOf } from './scroller-of';

/**
 * Scrolls what holds the element until that stands in the middle, and what holds this only as far as is still needed; at
 * once for who wants no motion. Smooth scrolling has not happened yet when the next box is looked at, so it is counted. [LG24]
 */
export function bringIntoView(element: Element): void {
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const inner = element.getBoundingClientRect();
  let [x, y] = [inner.left, inner.top];
  for (let box = scrollerOf(element), first = true; box; box = scrollerOf(box), first = false) {
    const outer = box.getBoundingClientRect();
    const top = scrollFor(y, inner.height, outer.top, outer.height, first);
    const left = scrollFor(x, inner.width, outer.left, outer.width, false);
    const by = {
      top: clamp(top, -box.scrollTop, box.scrollHeight - box.clientHeight - box.scrollTop),
      left: clamp(left, -box.scrollLeft, box.scrollWidth - box.clientWidth - box.scrollLeft),
    };
    if (by.top !== 0 || by.left !== 0) box.scrollBy({ ...by, behavior });
    y -= by.top;
    x -= by.left;
  }
}

/** How far to scroll so that what begins here and is so long stands in the middle; 0 where it is in sight and that will do. */
function scrollFor(
  begin: number,
  size: number,
  boxBegin: number,
  boxSize: number,
  mustBeCentred: boolean,
): number {
  const isInSight = begin >= boxBegin && begin + size <= boxBegin + boxSize;
  return isInSight && !mustBeCentred ? 0 : begin + size / 2 - (boxBegin + boxSize / 2);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}
