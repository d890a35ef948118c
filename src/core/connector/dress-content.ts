import type { Card, Content } from '#model/rich-content/element';
import { cardLimits } from '#model/rich-content/limits';
import { problemOfRich } from '#model/rich-content/problem-of';
import { isFields } from '#model/rich-content/reading';

/** How a connector sends what its bot shows. */
export interface Dress {
  /** How the tiles of a card lie; null as their author has laid them out. */
  readonly layout: 'vertical' | 'horizontal' | null;
  /** Whether each part says what it is to those who hear it. [S193] */
  readonly tooltips: boolean;
}

/** A line as its connector sends it. [CN41] [CN42] What would make it too long to be sent is left out. */
export function dressContent(content: Content, { layout, tooltips }: Dress): Content {
  const { card, quickReplies } = content;
  const laid: Content = { ...content, ...(card && layout && { card: laidOut(card, layout) }) };
  if (!tooltips) return laid;
  const told: Content = {
    ...laid,
    ...(laid.card && { card: withTooltips(laid.card) }),
    ...(quickReplies && { quickReplies: withTooltips(quickReplies) }),
  };
  return problemOfRich(told) === null ? told : laid;
}

/** Tiles are boxes in a box. A carousel lies horizontally as it is. */
function laidOut(card: Card, layout: 'vertical' | 'horizontal'): Card {
  const { type, elements } = card;
  const lies = type === 'carousel' ? 'horizontal' : type;
  const isOther = (lies === 'horizontal' || lies === 'vertical') && lies !== layout;
  const hasTiles = Array.isArray(elements) && elements.length > 0 && elements.every(isBox);
  return isOther && hasTiles ? { ...card, type: layout } : card;
}

function isBox(element: unknown): boolean {
  return isFields(element) && Array.isArray(element['elements']);
}

/** What a part says, by its type. */
const saidBy: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['text', ['text']],
  ['checkbox', ['text']],
  ['button', ['title']],
  ['submitButton', ['title']],
  ['image', ['caption', 'alt']],
  ['linkPreview', ['title', 'url']],
]);

function withTooltips(part: Card): Card {
  return Object.fromEntries([
    ...Object.entries(part).map(([key, value]) => [
      key,
      key === 'elements' || key === 'replies' ? inEach(value) : value,
    ]),
    ...tooltipOf(part),
  ]) as Card;
}

function inEach(parts: unknown): unknown {
  return Array.isArray(parts)
    ? parts.map((one: unknown) => (isFields(one) ? withTooltips(one) : one))
    : parts;
}

/** Its author's own stays. */
function tooltipOf(part: Card): [string, string][] {
  if (part['tooltip'] !== undefined) return [];
  const words = saidBy.get(part['type'])?.map((field) => part[field]);
  const said = words?.find((one): one is string => typeof one === 'string' && one.trim() !== '');
  return said === undefined ? [] : [['tooltip', said.slice(0, cardLimits.tooltip)]];
}
