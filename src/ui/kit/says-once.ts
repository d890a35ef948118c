import type { Attachment } from 'svelte/attachments';

/** What stands under a control: why it cannot be used, or what it is for. */
const notes = '[id$="-reason"], [id$="-note"]';

/** A sentence that stands under several controls of one place stands there once; the others keep it as their description, and on hover. [KT10] */
export const saysOnce: Attachment<HTMLElement> = (element) => {
  const look = () => {
    const said = new Set<string>();
    for (const note of element.querySelectorAll<HTMLElement>(notes)) {
      const text = note.textContent.trim();
      note.hidden = said.has(text);
      said.add(text);
      if (note.hidden) note.parentElement?.setAttribute('title', text);
      else note.parentElement?.removeAttribute('title');
    }
  };
  look();
  const watch = new MutationObserver(look);
  watch.observe(element, { childList: true, characterData: true, subtree: true });
  return () => watch.disconnect();
};
