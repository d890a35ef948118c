import type { Button, Element, Press, RichContent } from '#model/rich-content/element';
import { readCard } from '#model/rich-content/read-card';
import { isFields } from '#model/rich-content/reading';
import { readQuickReplies } from '#model/rich-content/read-quick-replies';

/** What stands beside a line, by the titles of what can be pressed. */
export interface Shown {
  readonly buttons?: readonly string[];
  readonly quickReplies?: readonly string[];
  /** How the tiles of a card lie. */
  readonly tiles?: string;
  /** Of its parts, as those hear them who do not see it. */
  readonly tooltips?: readonly string[];
}

export function shownWith(line: RichContent): Shown {
  const [buttons, chips] = [buttonsOf(line), chipsOf(line)];
  return {
    ...(buttons.length > 0 && { buttons: buttons.map(({ title }) => title) }),
    ...(chips.length > 0 && { quickReplies: chips.map(({ title }) => title) }),
    ...tilesOf(line),
    ...tooltipsOf(line),
  };
}

function tilesOf({ card }: RichContent): Shown {
  const element = card && readCard(card).element;
  const hasTiles = element?.kind === 'box' && element.elements.length > 1;
  return hasTiles && element.elements.every(({ kind }) => kind === 'box') ? { tiles: element.layout } : {};
}

function tooltipsOf({ card, quickReplies }: RichContent): Shown {
  const tooltips = [card, quickReplies].flatMap(tooltipsIn);
  return tooltips.length > 0 ? { tooltips } : {};
}

function tooltipsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(tooltipsIn);
  if (!isFields(part)) return [];
  const { tooltip, elements, replies } = part;
  return [...(typeof tooltip === 'string' ? [tooltip] : []), ...[elements, replies].flatMap(tooltipsIn)];
}

/** What happens when the one of this title is pressed, exactly or in any case, and below which line; null where there is none. Buttons stay, chips are those of the last line. */
export function pressIn<Said extends RichContent>(
  said: readonly Said[],
  title: string,
): { readonly press: Press; readonly line: Said } | null {
  const shown = said
    .toReversed()
    .flatMap((line, back) =>
      [...(back === 0 ? chipsOf(line) : []), ...buttonsOf(line)].map((one) => ({ ...one, line })),
    );
  const wanted = title.toLowerCase();
  return (
    shown.find((one) => one.title === title) ??
    shown.find((one) => one.title.toLowerCase() === wanted) ??
    null
  );
}

function chipsOf({ quickReplies }: RichContent): readonly Button[] {
  return quickReplies ? readQuickReplies(quickReplies).replies : [];
}

function buttonsOf({ card }: RichContent): readonly Button[] {
  return card ? buttonsIn(readCard(card).element) : [];
}

function buttonsIn(element: Element): readonly Button[] {
  if (element.kind === 'box') return element.elements.flatMap(buttonsIn);
  return element.kind === 'button' ? [element] : [];
}
