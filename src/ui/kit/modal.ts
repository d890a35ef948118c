import type { Attachment } from 'svelte/attachments';
import { belongsToComposition, onKeys } from './on-keys';

/** Escape in the middle of a word gives up the word, not the dialog. */
function spareComposition(event: KeyboardEvent): void {
  if (event.key === 'Escape' && belongsToComposition(event)) event.preventDefault();
}

/** A place for dialogs over the work area; what is marked so beside it stays in use while one is open. */
const place = '[data-dialogs]';
const staysInUse = '[data-beside-dialogs]';

/**
 * Opens a dialog element over the whole page for as long as it is mounted. Escape only asks to close; the focus goes
 * back to where it was, since the browser forgets that when the element is taken away.
 */
export function modal(onescape: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const before = document.activeElement;
    const moved = dialog.closest('[inert]') !== null;
    // What is out of use because of a dialog over it must not take this one along.
    if (moved) document.body.append(dialog);
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
      if (moved) dialog.remove();
      focusAgain(before);
    };
  };
}

/**
 * Opens a dialog over the work area: all behind it is out of use, but not the lesson, whose values may be wanted in
 * the dialog. Without a frame around, it opens as a modal one. [UI22]
 */
export function overWork(onescape: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const host = document.querySelector<HTMLElement>(place);
    if (!host) return modal(onescape)(dialog);
    const before = document.activeElement;
    host.append(dialog);
    const release = holdBehind(host, dialog);
    dialog.show();
    const ask = onKeys((event) => {
      const isAsked = event.key === 'Escape' && !event.defaultPrevented && dialog === topmost(host);
      // A confirmation that covers the page answers for itself.
      if (!isAsked || document.querySelector('dialog:modal')) return;
      event.preventDefault();
      onescape();
    });
    document.addEventListener('keydown', ask);
    return () => {
      document.removeEventListener('keydown', ask);
      // Moved out of the page's own elements, so they do not take it along.
      dialog.remove();
      release();
      focusAgain(before);
    };
  };
}

const topmost = (host: HTMLElement) => host.lastElementChild;

/** Everything beside the host but what stays in use, and the dialogs under this one; the answer gives them back. */
function holdBehind(host: HTMLElement, dialog: HTMLElement): () => void {
  const parts = [...(host.parentElement?.children ?? [])].filter(
    (part) => part !== host && !part.matches(staysInUse),
  );
  const behind = [...parts, ...host.children].filter(
    (part): part is HTMLElement => part instanceof HTMLElement && part !== dialog && !part.inert,
  );
  for (const part of behind) part.inert = true;
  return () => {
    for (const part of behind) part.inert = false;
  };
}

function focusAgain(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}
