import { expect, test } from 'vitest';
import type { ShownLine } from '../../src/ui/conversation/line';
import { withHandovers } from '../../src/ui/conversation/with-handovers';

let count = 0;
const line = (author: ShownLine['author'], name: string, more: Partial<ShownLine> = {}): ShownLine => ({
  ...{ id: String((count += 1)), author, name, text: `${name} ${author}`, at: count },
  ...more,
});
const texts = (lines: readonly ShownLine[]) => lines.map(({ text }) => text);

test('[UI175] in Messaging a line says from where on somebody else answers, once for each who takes over', () => {
  const said = [
    line('consumer', 'Ann'),
    line('bot', 'Billing'),
    line('bot', 'Billing'),
    line('consumer', 'Ann'),
    line('agent', 'Bea', { isPrivate: true }),
    line('me', 'Helen'),
    line('me', 'Helen'),
    line('agent', 'Bea'),
  ];
  const shown = withHandovers(said, 'messaging', true);
  expect(shown.filter(({ author }) => author !== 'system')).toEqual(said);
  expect(texts(shown).filter((text) => text.includes('from here on'))).toEqual([
    'Billing, a bot, answers from here on.',
    'You answer from here on.',
    'Bea answers from here on.',
  ]);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  expect(texts(shown)[1]).toBe('Billing, a bot, answers from here on.');
});

test('[UI175] what a visitor says is no answer, and a chat has the lines of its platform', () => {
  const said = [line('me', 'Visitor'), line('bot', 'Billing')];
  expect(texts(withHandovers(said, 'messaging', false))).toEqual([
    'Visitor me',
    'Billing, a bot, answers from here on.',
    'Billing bot',
  ]);
  expect(withHandovers(said, 'chat', false)).toBe(said);
});
