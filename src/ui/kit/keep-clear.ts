import { shiftToClear, type Box, type Shift } from './clear-place';

/** What is pressed, and what tells how something went. */
const inUse = 'a, button, input, select, textarea, summary, h1, h2, [role="status"], [role="alert"]';
const scrolled = '[tabindex="0"]';
const written = 'td, dd, dt, li, p, label';
const gap = 8;
const lookAgainMs = 400;

/** Moves an element from its corner until it lies on nothing that is used, as far as there is room. */
export function keepClear(element: HTMLElement): () => void {
  let shift: Shift = { left: 0, up: 0 };
  const place = () => {
    const box = backFrom(shift, element.getBoundingClientRect());
    // While a dialog is open, what lies behind it is out of use.
    const root = document.querySelector(':modal') ?? document;
    const boxesOf = (wanted: string) =>
      [...root.querySelectorAll(wanted)].filter((other) => !element.contains(other)).flatMap(inWindow);
    const [used, read] = [boxesOf(inUse), [...boxesOf(scrolled), ...boxesOf(written).flatMap(asWritten)]];
    const isInTheWay = ({ box: other }: Placed) =>
      other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
    // It does not hide what it may lie on.
    element.style.pointerEvents = 'none';
    // To look what is hit takes longest: nearly always nothing is in the way.
    const isFree = ![...used, ...read].some((one) => isInTheWay(one) && isSeen(one));
    shift = isFree ? { left: 0, up: 0 } : clearOf(box, seen(used), seen(read));
    element.style.pointerEvents = '';
    element.style.translate = `${-shift.left}px ${-shift.up}px`;
  };
  // What it tells of may be drawn, or another page opened, only after it, and that frame has enough to do; in the next it is hardly seen.
  let first: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    first = setTimeout(place);
  });
  const watch = new AbortController();
  window.addEventListener('resize', () => requestAnimationFrame(place), watch);
  // Pages change under it: something rings, a chat opens, another page comes.
  const again = setInterval(place, lookAgainMs);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(first);
    clearInterval(again);
    watch.abort();
  };
}

interface Placed {
  readonly of: Element;
  readonly box: Box;
}

function backFrom({ left, up }: Shift, { left: x, top: y, width, height }: DOMRect): Box {
  return { left: x + left, top: y + up, right: x + left + width, bottom: y + up + height };
}

function clearOf(box: Box, used: readonly Box[], read: readonly Box[]): Shift {
  const most = { left: Math.max(0, box.left - gap), up: Math.max(0, box.top - gap) };
  return shiftToClear(box, { used, read }, gap, most);
}

/** What is scrolled away is not used now. */
function inWindow(of: Element): readonly Placed[] {
  const box = of.getBoundingClientRect();
  const isIn =
    box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight && box.width > 0;
  return isIn ? [{ of, box }] : [];
}

/** Beside a text that ends early there is room. */
function asWritten({ of, box }: Placed): readonly Placed[] {
  const range = document.createRange();
  range.selectNodeContents(of);
  const { left, top, bottom } = box;
  const right = Math.min(box.right, range.getBoundingClientRect().right);
  return right > left ? [{ of, box: { left, top, right, bottom } }] : [];
}

const seen = (placed: readonly Placed[]): readonly Box[] => placed.filter(isSeen).map(({ box }) => box);

/** Neither is what is hidden, out of use or under something else. */
function isSeen({ of, box }: Placed): boolean {
  const x = (box.left + box.right) / 2;
  return [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].some((y) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (of.contains(hit) || hit.contains(of));
  });
}
