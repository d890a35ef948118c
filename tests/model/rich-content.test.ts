import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Element } from '#model/rich-content/element';
import { readCard } from '#model/rich-content/read-card';
import { readQuickReplies } from '#model/rich-content/read-quick-replies';
import { textOfCard } from '#model/rich-content/text-of-card';

const types = [
  'vertical',
  'carousel',
  'text',
  'button',
  'image',
  'map',
  'linkPreview',
  'keyValuePairList',
  'list',
];
/** Looks like a card wherever it can. */
const { almostACard } = fc.letrec<{ almostACard: Record<string, unknown> }>((tie) => ({
  almostACard: fc.record(
    {
      type: fc.oneof(fc.constantFrom(...types), fc.jsonValue()),
      elements: fc.oneof(fc.array(tie('almostACard'), { maxLength: 3 }), fc.jsonValue()),
      text: fc.jsonValue(),
      title: fc.oneof(fc.string(), fc.jsonValue()),
      url: fc.oneof(fc.webUrl(), fc.jsonValue()),
      click: fc.oneof(
        fc.record({ actions: fc.array(fc.jsonValue()), metadata: fc.jsonValue() }),
        fc.jsonValue(),
      ),
      replies: fc.oneof(fc.array(tie('almostACard'), { maxLength: 3 }), fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
}));

function elementsIn(element: Element): readonly Element[] {
  return element.kind === 'box' ? [element, ...element.elements.flatMap(elementsIn)] : [element];
}

test('[RC1] any JSON is read as a card and as quick replies, never a throw', () => {
  fc.assert(
    fc.property(almostACard, (json) => {
      expect(elementsIn(readCard(json).element).length).toBeGreaterThan(0);
      expect(Array.isArray(readQuickReplies(json).replies)).toBe(true);
    }),
  );
});

const button = (uri: unknown) => ({
  type: 'button',
  title: 'Go',
  click: { actions: [{ type: 'link', uri }] },
});

test.each([
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  [' HTTP://example.com ', 'HTTP://example.com'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['tel:+491234', 'tel:+491234'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,<script>', null],
  ['//example.com', null],
  ['https://', null],
  ['https://a b', null],
])('[RC2] %j leads to %j', (uri, link) => {
  expect(readCard(button(uri)).element).toMatchObject({ kind: 'button', press: { link } });
});

test('[RC3] the text of a card is what can be read of it', () => {
  const card = {
    type: 'vertical',
    elements: [
      { type: 'image', url: 'https://example.com/a.png', alt: 'A red shoe' },
      { type: 'text', text: 'Shoes', tag: 'title' },
      { type: 'horizontal', elements: [button('https://example.com'), { type: 'button', title: 'Buy' }] },
      { type: 'keyValuePairList', elements: [{ key: 'Price', value: '12' }] },
      { type: 'linkPreview', url: 'https://example.com', title: 'More' },
    ],
  };
  expect(textOfCard(card)).toBe('A red shoe\nShoes\n[Go]\n[Buy]\nPrice: 12\n[More]');
  expect(readCard(card).problems).toEqual([]);
});
