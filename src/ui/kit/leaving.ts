import type { Attachment } from 'svelte/attachments';

/**
 * Calls back when the focus has left the element. While a pointer is pressed it waits until the pointer is up:
 * a sentence that appears on leaving would otherwise move the button that is being clicked.
 */
export function leaving(onleave: (() => void) | undefined): Attachment<HTMLElement> {
  return (element) => {
    if (!onleave) return;
    const watch = new AbortController();
    const { signal } = watch;
    let pressed = false;
    const tellLater = () => setTimeout(() => signal.aborted || onleave());
    window.addEventListener('pointerdown', () => (pressed = true), { capture: true, signal });
    for (const up of ['pointerup', 'pointercancel'])
      window.addEventListener(up, () => (pressed = false), { capture: true, signal });
    element.addEventListener(
      'focusout',
      (event) => {
        if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return;
        // Later: Chromium also tells of it while the element is being taken off the page.
        if (!pressed) return queueMicrotask(() => signal.aborted || onleave());
        window.addEventListener('pointerup', tellLater, { capture: true, once: true, signal });
      },
      { signal },
    );
    return () => watch.abort();
  };
}
