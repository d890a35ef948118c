import { limits } from '#model/limits';
import { cardLimits } from '#model/rich-content/limits';
import { shownLink } from '#model/rich-content/read-press';
import { rememberSent } from '../dialog-stack';
import { note, showCard } from '../turn-draft';
import { fillIn } from '../variables/fill-in';
import type { Player } from './player';

/** Shown as a card with nothing but the picture. */
export const showImage: Player<'image'> = (draft, { id, name, url, delayMs, next }) => {
  const shown = shownLink(fillIn(draft, url, limits.url), cardLimits.url);
  if (shown) {
    note(draft, 'text-said', { interaction: name });
    // Who sees no pictures reads where it is.
    const element = { type: 'image', url: shown, alt: shown.slice(0, cardLimits.alt) };
    showCard(draft, { type: 'vertical', elements: [element] }, delayMs);
    rememberSent(draft, id);
  } else note(draft, 'card-unreadable', { interaction: name, why: 'its address opens nothing' });
  return { kind: 'go-on', next };
};
