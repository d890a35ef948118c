/** The nearest part of the page that scrolls this; never the page as a whole, which stands still. */
export function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (scrolls(overflowY) && box.scrollHeight > box.clientHeight) return box;
    if (scrolls(overflowX) && box.scrollWidth > box.clientWidth) return box;
  }
  return null;
}

const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
