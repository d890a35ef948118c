import { focusHeading } from '../kit/focus-heading';
import { onKeys } from '../kit/on-keys';

/** Brings the focus to the heading of a page, and to that of what takes its place while it loads, until somebody acts. */
export function arrive(main: HTMLElement): () => void {
  focusHeading(main);
  /** Gone with what it was on, or on the whole because no heading was there yet. */
  const isLost = () => document.activeElement === document.body || document.activeElement === main;
  const seek = () => isLost() && focusHeading(main);
  const drawn = new MutationObserver(seek);
  drawn.observe(main, { childList: true, subtree: true });
  const watch = new AbortController();
  const stop = () => {
    drawn.disconnect();
    watch.abort();
  };
  const until = { capture: true, signal: watch.signal };
  window.addEventListener('pointerdown', stop, until);
  window.addEventListener('keydown', onKeys(stop), until);
  return stop;
}
