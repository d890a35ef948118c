import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastHeight, mostHeight, plainHeight } from '#sdk/embed';
import {
  lastGoodHeight,
  heightProblem,
  plainChoice,
  snippetOf,
} from '../../../src/ui/features/data/embed/snippet';

const base = 'https://sandbox.example/deep/';

test('[UI157] the snippet says what differs from the usual, and links to the same for who sees no frame', () => {
  expect(snippetOf(plainChoice, base, 'Open the sandbox')).toBe(
    [
      '<script src="https://sandbox.example/deep/embed.js"></script>',
      '<handoff-sandbox>',
      '  <a href="https://sandbox.example/deep/">Open the sandbox</a>',
      '</handoff-sandbox>',
    ].join('\n'),
  );
  const chosen = {
    ...plainChoice,
    start: 'waiting',
    lesson: 'connect',
    step: 'accept',
    theme: 'dark',
    height: '500',
  };
  expect(snippetOf(chosen, base, 'Practise')).toContain(
    '<handoff-sandbox start="waiting" lesson="connect" step="accept" theme="dark" height="500">\n' +
      '  <a href="https://sandbox.example/deep/?start=waiting#/lesson/connect/accept">Practise</a>',
  );
});

test('[UI157] panes stand in the snippet and in its link', () => {
  const chosen = { ...plainChoice, start: 'waiting', panes: 'visitor agent' };
  expect(snippetOf(chosen, base, 'Practise')).toContain(
    '<handoff-sandbox start="waiting" panes="visitor agent">\n' +
      '  <a href="https://sandbox.example/deep/?start=waiting#/panes/visitor/agent">Practise</a>',
  );
});

test('[UI157] a step without its lesson is none', () => {
  expect(snippetOf({ ...plainChoice, step: 'accept' }, base, '')).not.toContain('accept');
});

test('[UI157] whatever it is made of, the snippet is a script and an element with a link', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (start, lesson, title) => {
      const snippet = snippetOf({ ...plainChoice, start, lesson }, base, title);
      const attributes = [start, lesson].filter((text) => text !== '').length;
      const count = (sign: string) => snippet.split(sign).length - 1;
      expect([count('<'), count('>'), count('"')]).toEqual([6, 6, 2 * (2 + attributes)]);
    }),
  );
});

test('[UI158] a height that the element would not take is said to be none', () => {
  for (const height of ['100', '600', '4000']) expect(heightProblem(height)).toBeUndefined();
  for (const height of ['', '99', '4001', '60px', '1e3', '-500']) expect(heightProblem(height)).toBeDefined();
});

test('[EB20] the page Embed takes the heights that the element takes', () => {
  for (const height of [leastHeight, plainHeight, mostHeight])
    expect(heightProblem(`${height}`)).toBeUndefined();
  for (const height of [leastHeight - 1, mostHeight + 1]) expect(heightProblem(`${height}`)).toBeDefined();
  expect(plainChoice.height).toBe(`${plainHeight}`);
});

test('[EB21] a height that cannot be leaves the last that could', () => {
  const good = lastGoodHeight();
  expect(['', '500', '50', '5x', '700'].map(good)).toEqual([plainChoice.height, '500', '500', '500', '700']);
});
