import type { Attachment } from 'svelte/attachments';

/** Gives the element a description that stands nowhere on the page. Svelte's types know no `aria-description` yet. */
export function described(words: string | undefined): Attachment<HTMLElement> {
  return (element) => {
    if (!words) return;
    element.setAttribute('aria-description', words);
    return () => element.removeAttribute('aria-description');
  };
}
