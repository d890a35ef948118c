import { focusHeading } from '../kit/focus-heading';

/** Brings the focus to the heading of a page, and to that of what takes its place while it loads, until somebody acts. */
export function arrive(main: HTMLElement): () => void {
  focusHeading(main);
  const seek = () => document.activeElement === document.body && focusHeading(main);
  const drawn = new MutationObserver(seek);
  drawn.observe(main, { childList: true, subtree: true });
  const watch = new AbortController();
  const stop = () => {
    drawn.disconnect();
    watch.abort();
  };
  for (const act of ['pointerdown', 'keydown'])
    window.addEventListener(act, stop, { capture: true, signal: watch.signal });
  return stop;
}
