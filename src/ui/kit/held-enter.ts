import { onKeys } from './on-keys';

/** Enter that is held down does once what it does; in a text of several lines it goes on making them. [KT5] */
export const heldEnter = onKeys((event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.repeat && !(event.target instanceof HTMLTextAreaElement))
    event.preventDefault();
});
