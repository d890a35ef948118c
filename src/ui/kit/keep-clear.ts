import { shiftToClear, type Box } from './clear-place';

const inUse = 'a, button, input, select, textarea, summary, h1, h2';
const scrolled = '[tabindex="0"]';
const gap = 8;
const lookAgainMs = 400;

/** Moves an element from its corner until it lies on nothing that is used, as far as there is room. */
export function keepClear(element: HTMLElement): () => void {
  const place = () => {
    element.style.translate = 'none';
    // It does not hide what it may lie on.
    element.style.pointerEvents = 'none';
    const box = element.getBoundingClientRect();
    // While a dialog is open, what lies behind it is out of use.
    const root = document.querySelector(':modal') ?? document;
    const boxesOf = (wanted: string) =>
      [...root.querySelectorAll(wanted)]
        .filter((other) => !element.contains(other))
        .flatMap((other) => seenPart(other));
    const around = { used: boxesOf(inUse), read: boxesOf(scrolled) };
    const most = { left: Math.max(0, box.left - gap), up: Math.max(0, box.top - gap) };
    const { left, up } = shiftToClear(box, around, gap, most);
    element.style.pointerEvents = '';
    element.style.translate = `${-left}px ${-up}px`;
  };
  // What it tells of may be drawn, or another page opened, only after it; before the next frame it is not seen.
  const frame = requestAnimationFrame(place);
  const watch = new AbortController();
  window.addEventListener('resize', () => requestAnimationFrame(place), watch);
  // Pages change under it: something rings, a chat opens, another page comes.
  const again = setInterval(place, lookAgainMs);
  return () => {
    cancelAnimationFrame(frame);
    clearInterval(again);
    watch.abort();
  };
}

/** What is scrolled away, hidden, out of use or under something else is not used now. Its box first: to look what is hit takes longer. */
function seenPart(other: Element): readonly Box[] {
  const box = other.getBoundingClientRect();
  const isInWindow =
    box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight && box.width > 0;
  if (!isInWindow) return [];
  const x = (box.left + box.right) / 2;
  const isSeen = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].some((y) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (other.contains(hit) || hit.contains(other));
  });
  return isSeen ? [box] : [];
}
