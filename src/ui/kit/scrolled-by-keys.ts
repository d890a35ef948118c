import type { Attachment } from 'svelte/attachments';

const takesFocus = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What is longer or wider than its place, and holds nothing that takes the focus, takes it itself: keys scroll it then. [KT9] */
export const scrolledByKeys: Attachment<HTMLElement> = (element) => {
  const look = () => {
    const isOnlyRead = !element.querySelector(takesFocus);
    const isCut = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
    if (isOnlyRead && isCut) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const sizes = new ResizeObserver(look);
  const watchParts = () => {
    for (const part of [element, ...element.children]) sizes.observe(part);
    look();
  };
  watchParts();
  const content = new MutationObserver(watchParts);
  content.observe(element, { childList: true, characterData: true, subtree: true });
  return () => {
    sizes.disconnect();
    content.disconnect();
  };
};
