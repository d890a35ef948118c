import type { Card, Element } from './element';
import { cardLimits } from './limits';
import { mapLink, readPress, safeLink } from './read-press';
import { isFields, type Fields, readList, readText, wrong, type CardReading } from './reading';

type Reader = (reading: CardReading, fields: Fields, at: string, depth: number) => Element;

export interface ReadCard {
  readonly element: Element;
  /** What a server refuses it for, each with its place. */
  readonly problems: readonly string[];
}

/** Any JSON as a card. What cannot be drawn is left out, and what is wrong is said. */
export function readCard(card: Card): ReadCard {
  const reading: CardReading = { problems: [], left: cardLimits.elements };
  const element = readElement(reading, card, 'content', 0);
  return { element, problems: reading.problems };
}

const boxes = (layout: 'vertical' | 'horizontal' | 'carousel'): Reader =>
  function readBox(reading, fields, at, depth) {
    const elements = readList(reading, fields, 'elements', at, cardLimits.elements);
    if (fields['elements'] === undefined) wrong(reading, `${at}.elements`, 'is missing');
    return {
      kind: 'box',
      layout,
      elements: elements.map((inner) => readElement(reading, inner.one, inner.at, depth + 1)),
    };
  };

const texts: Reader = (reading, fields, at) => ({
  kind: 'text',
  text: readText(reading, fields, 'text', at, { limit: cardLimits.text, needed: true }),
  isTitle: fields['tag'] === 'title' || (isFields(fields['style']) && fields['style']['bold'] === true),
});
const nothing: Element = { kind: 'text', text: '', isTitle: false };

const buttons: Reader = (reading, fields, at) => ({
  kind: 'button',
  title: readText(reading, fields, 'title', at, { limit: cardLimits.title, needed: true }),
  tooltip: readText(reading, fields, 'tooltip', at, { limit: cardLimits.tooltip }),
  press: readPress(reading, fields['click'], `${at}.click`),
});

/** One line a `type`, as the platform names it. */
const readers = new Map<unknown, Reader>([
  ['vertical', boxes('vertical')],
  ['horizontal', boxes('horizontal')],
  ['carousel', boxes('carousel')],
  ['list', boxes('vertical')],
  ['tabs', boxes('vertical')],
  ['sectionList', boxes('vertical')],
  ['section', boxes('vertical')],
  ['checklist', boxes('vertical')],
  ['buttonList', boxes('vertical')],
  ['carouselSelect', boxes('carousel')],
  ['accordionSelect', boxes('vertical')],
  ['text', texts],
  ['checkbox', texts],
  ['button', buttons],
  ['submitButton', buttons],
  [
    'image',
    (reading, fields, at) => ({
      kind: 'image',
      url: safeLink(readText(reading, fields, 'url', at, { limit: cardLimits.url, needed: true })),
      alt:
        readText(reading, fields, 'caption', at, { limit: cardLimits.caption }) ||
        readText(reading, fields, 'alt', at, { limit: cardLimits.alt }),
    }),
  ],
  ['map', (_, fields) => ({ kind: 'link', title: 'Open the map', link: mapLink(fields) })],
  [
    'linkPreview',
    (reading, fields, at) => {
      const url = readText(reading, fields, 'url', at, { limit: cardLimits.url, needed: true });
      const title = readText(reading, fields, 'title', at, { limit: cardLimits.text });
      return { kind: 'link', title: title || url, link: safeLink(url) };
    },
  ],
  [
    'keyValuePairList',
    (reading, fields, at) => ({
      kind: 'pairs',
      pairs: readList(reading, fields, 'elements', at, cardLimits.pairs).map(({ one, at: place }) => ({
        key: readText(reading, one, 'key', place, { limit: cardLimits.text }),
        value: readText(reading, one, 'value', place, { limit: cardLimits.text }),
      })),
    }),
  ],
  ['template', () => nothing],
]);

function readElement(reading: CardReading, fields: Fields, at: string, depth: number): Element {
  const { type } = fields;
  const reader = readers.get(type);
  if (typeof type !== 'string') wrong(reading, `${at}.type`, 'is missing');
  else if (!reader) wrong(reading, `${at}.type`, `“${type.slice(0, 40)}” is unknown`);
  else if (depth >= cardLimits.deepest) wrong(reading, at, `is nested more than ${cardLimits.deepest} deep`);
  else if (reading.left <= 0) {
    if (reading.left === 0) wrong(reading, at, `is one of more than ${cardLimits.elements} elements`);
    reading.left = -1;
  } else {
    reading.left -= 1;
    return reader(reading, fields, at, depth);
  }
  return nothing;
}
