import type { Attachment } from 'svelte/attachments';

/** Takes the focus when the element appears, if wanted. */
export function focusFirst(wanted: boolean | undefined): Attachment<HTMLElement> {
  return (element) => {
    if (!wanted) return;
    // A dialog around it opens later, and then looks for this.
    element.autofocus = true;
    element.focus();
  };
}
