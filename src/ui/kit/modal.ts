import type { Attachment } from 'svelte/attachments';
import { belongsToComposition } from './on-keys';

/** Escape in the middle of a word gives up the word, not the dialog. */
function spareComposition(event: KeyboardEvent): void {
  if (event.key === 'Escape' && belongsToComposition(event)) event.preventDefault();
}

/**
 * Opens a dialog element over the page for as long as it is mounted. Escape only asks to close; the focus goes back
 * to where it was, since the browser forgets that when the element is taken away.
 */
export function modal(onescape: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const before = document.activeElement;
    dialog.showModal();
    const ask = (event: Event) => {
      event.preventDefault();
      onescape();
    };
    dialog.addEventListener('cancel', ask);
    dialog.addEventListener('keydown', spareComposition);
    return () => {
      dialog.removeEventListener('cancel', ask);
      dialog.removeEventListener('keydown', spareComposition);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  };
}
