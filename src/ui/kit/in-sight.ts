import type { Attachment } from 'svelte/attachments';

/** What comes because something was pressed is brought into sight, above what sticks to the foot. [KT11] */
export const inSight: Attachment<HTMLElement> = (element) => {
  element.scrollIntoView({ block: 'nearest' });
};
