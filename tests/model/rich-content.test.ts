import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseRequest } from '#core/protocol/parse-request';
import { message } from '#workers/persistence/conversation-schema';
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

test('[RC3] a picture without words has a line too, so that a card of nothing else is said', () => {
  const picture = { type: 'image', url: 'https://example.com/a.png' };
  expect(textOfCard({ type: 'vertical', elements: [picture] })).toBe('Picture');
});

test('[PR15] what the server takes, storage takes', () => {
  const deep = fc
    .integer({ min: 1, max: 60 })
    .map((levels) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown);
  const withOdd = fc
    .record({ card: almostACard, odd: fc.oneof(fc.jsonValue(), deep) })
    .map(({ card, odd }) => ({ ...card, odd }));
  fc.assert(
    fc.property(withOdd, withOdd, (card, quickReplies) => {
      const event = { type: 'RichContentEvent', content: card, quickReplies };
      const parsed = parseRequest(
        JSON.stringify({ kind: 'req', id: '1', type: 'ms.PublishEvent', body: { dialogId: 'c', event } }),
      );
      if (!parsed.ok || parsed.value.request.name !== 'publish-event') return;
      const stored = {
        sequence: 0,
        at: 1,
        author: { kind: 'system' },
        audience: 'all',
        event: parsed.value.request.event,
      };
      expect(v.safeParse(message, stored).issues).toBeUndefined();
    }),
  );
});

test.each([
  ['nested without end', `{"type":"text","text":"a","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['long once it is written', `{"type":"text","text":"a","x":[${'1e20,'.repeat(15_000)}1]}`],
])('[PR15] a card that is %s is refused', (_what, content) => {
  const parsed = parseRequest(
    `{"kind":"req","id":"1","type":"ms.PublishEvent","body":{"dialogId":"c","event":{"type":"RichContentEvent","content":${content}}}}`,
  );
  expect(!parsed.ok && parsed.failure.failure.text).toContain('content is nested too deep, or longer than');
});

test('[PR15] metadata that no request could bring back is refused with its button', () => {
  const nested = JSON.parse(`${'{"a":'.repeat(17)}1${'}'.repeat(17)}`) as object;
  const card = { type: 'button', title: 'Go', click: { actions: [], metadata: [nested] } };
  expect(readCard(card).problems).toEqual(['content.click.metadata is nested too deep']);
});
