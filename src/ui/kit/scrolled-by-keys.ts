import type { Attachment } from 'svelte/attachments';

const takesFocus = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What is longer than its place, and holds nothing that takes the focus, takes it itself: keys scroll it then. [KT9] */
export const scrolledByKeys: Attachment<HTMLElement> = (element) => {
  const look = () => {
    const isOnlyRead = !element.querySelector(takesFocus);
    if (isOnlyRead && element.scrollHeight > element.clientHeight) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const watch = new ResizeObserver(look);
  for (const part of [element, ...element.children]) watch.observe(part);
  return () => watch.disconnect();
};
