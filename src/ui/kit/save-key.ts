import type { Attachment } from 'svelte/attachments';
import { onKeys } from './on-keys';

interface Saver {
  readonly element: HTMLElement;
  readonly save: () => void;
}

/** Those on the page, in the order in which they came. */
let savers: readonly Saver[] = [];

/** Ctrl or Cmd with S does what the Save of this element does; that of a form is to send it. */
export function savesByKey(save?: () => void): Attachment<HTMLElement> {
  return (element) => {
    const saver = {
      element,
      save: save ?? (() => element instanceof HTMLFormElement && element.requestSubmit()),
    };
    if (savers.length === 0) window.addEventListener('keydown', hear);
    savers = [...savers, saver];
    return () => {
      savers = savers.filter((one) => one !== saver);
      if (savers.length === 0) window.removeEventListener('keydown', hear);
    };
  };
}

const hear = onKeys((event: KeyboardEvent) => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
    return;
  // The browser would save the page as a file.
  event.preventDefault();
  if (!event.repeat) saverAt(savers, document.activeElement)?.save();
});

/** The innermost one around the focus, else the one that came last; an open dialog leaves only what is in it. */
function saverAt(all: readonly Saver[], focus: Element | null): Saver | undefined {
  const around = all.filter(({ element }) => focus !== null && element.contains(focus));
  const innermost = around.find((one) => around.every((other) => other.element.contains(one.element)));
  if (innermost) return innermost;
  const dialog = document.querySelector(':modal');
  return all.findLast(({ element }) => dialog === null || element.closest('dialog') === dialog);
}
