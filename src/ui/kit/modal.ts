import type { Attachment } from 'svelte/attachments';

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
    return () => {
      dialog.removeEventListener('cancel', ask);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  };
}
