/** The nearest part of the page that scrolls this; never the page as a whole, which stands still. */
export function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if ((overflowY === 'auto' || overflowY === 'scroll') && box.scrollHeight > box.clientHeight) return box;
  }
  return null;
}

/** Scrolls what holds the element until that stands in the middle; at once for who wants no motion. */
export function bringIntoView(element: Element): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (let box = scrollerOf(element); box; box = scrollerOf(box)) {
    const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
    const top = inner.top + inner.height / 2 - (outer.top + outer.height / 2);
    box.scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
  }
}
