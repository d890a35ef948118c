import { upToClear } from './clear-place';

const inUse = 'a, button, input, select, textarea, summary, h1, h2, [tabindex="0"]';
const gap = 8;
const lookAgainMs = 400;

/** Moves an element up from its place until it lies on nothing that is read first or used, as far as there is room. */
export function keepClear(element: HTMLElement): () => void {
  const place = () => {
    element.style.translate = 'none';
    const box = element.getBoundingClientRect();
    // While a dialog is open, what lies behind it is out of use.
    const used = document.querySelector(':modal') ?? document;
    const others = [...used.querySelectorAll(inUse)]
      .filter((other) => !element.contains(other) && !other.closest('[inert]'))
      .filter((other) => other.checkVisibility({ visibilityProperty: true }))
      .map((other) => other.getBoundingClientRect());
    const up = upToClear(box, others, gap, window.innerHeight / 2 - box.height);
    element.style.translate = `0 ${-up}px`;
  };
  // What it tells of may be drawn, or another page opened, only after it.
  const frame = requestAnimationFrame(place);
  place();
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
