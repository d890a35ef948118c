import { dressContent } from '#core/connector/dress-content';
import type { Card, Content } from '#model/rich-content/element';
import { problemOfRich } from '#model/rich-content/problem-of';
import { proves } from '#support/proves';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const tile = (title: string): Card => ({ type: 'vertical', elements: [{ type: 'text', text: title }] });
const tiles = (type: string): Content => ({ text: 'x', card: { type, elements: [tile('A'), tile('B')] } });
const plain = { layout: null, tooltips: false } as const;

test('[CN41] tiles lie as the field says, and as their author has laid them out where it says nothing', () => {
  const lies = (type: string, layout: 'vertical' | 'horizontal' | null) =>
    dressContent(tiles(type), { ...plain, layout }).card?.['type'];
  proves(['S226', 'S227'], () => expect(lies('vertical', 'horizontal')).toBe('horizontal'));
  expect(lies('horizontal', 'vertical')).toBe('vertical');
  expect(lies('carousel', 'vertical')).toBe('vertical');
  expect(lies('carousel', 'horizontal')).toBe('carousel');
  for (const type of ['vertical', 'horizontal', 'carousel']) expect(lies(type, null)).toBe(type);
});

test('[CN41] what is no row of tiles stays as it is', () => {
  for (const card of [
    {
      type: 'vertical',
      elements: [
        { type: 'text', text: 'Which?' },
        { type: 'button', title: 'Red' },
      ],
    },
    { type: 'vertical', elements: [] },
    { type: 'vertical' },
    { type: 'list', elements: [tile('A')] },
    { type: 'text', text: 'A' },
  ])
    expect(dressContent({ text: 'x', card }, { ...plain, layout: 'horizontal' })).toEqual({
      text: 'x',
      card,
    });
});

test('[CN42] with Accessibility each part of a card and each chip has a tooltip; its author’s own stays', () => {
  const content: Content = {
    text: 'x',
    card: {
      type: 'vertical',
      elements: [
        { type: 'text', text: 'Shoes' },
        { type: 'image', url: 'https://a.example/x.png', alt: 'A shoe' },
        { type: 'button', title: 'Buy', tooltip: 'Buys it' },
        { type: 'button', title: 'Look' },
      ],
    },
    quickReplies: { type: 'quickReplies', replies: [{ type: 'button', title: 'Yes' }] },
  };
  const { card, quickReplies } = dressContent(content, { layout: null, tooltips: true });
  proves('S193', () => {
    expect((card?.['elements'] as { tooltip: string }[]).map(({ tooltip }) => tooltip)).toEqual([
      'Shoes',
      'A shoe',
      'Buys it',
      'Look',
    ]);
    expect(quickReplies?.['replies']).toEqual([{ type: 'button', title: 'Yes', tooltip: 'Yes' }]);
  });
  expect(dressContent(content, plain)).toEqual(content);
});

test('[CN41][CN42] whatever is shown can still be sent, with its text as it was', () => {
  const part = fc.record({
    type: fc.constantFrom('text', 'button', 'image', 'vertical', 'carousel', 'else'),
    text: fc.string({ maxLength: 400 }),
    title: fc.string({ minLength: 1, maxLength: 128 }),
    url: fc.constant('https://a.example/x.png'),
    elements: fc.array(fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1 }) })),
  });
  const card = fc.record({
    type: fc.constantFrom('vertical', 'horizontal', 'carousel'),
    elements: fc.array(part),
  });
  const layouts = fc.constantFrom(null, 'vertical' as const, 'horizontal' as const);
  fc.assert(
    fc.property(card, layouts, fc.boolean(), (shown, layout, tooltips) => {
      const sent = dressContent({ text: 'x', card: shown }, { layout, tooltips });
      expect(sent.text).toBe('x');
      if (problemOfRich({ card: shown }) === null) expect(problemOfRich(sent)).toBeNull();
    }),
  );
});
