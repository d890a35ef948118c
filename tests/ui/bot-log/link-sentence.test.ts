import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import { asId } from '#model/ids';
import type { LogEntry, LogKind } from '#model/log-entry';
import { addressInBot, readSought } from '../../../src/ui/bot-log/bot-address';
import { linkSentence } from '../../../src/ui/bot-log/link-sentence';
import { tellReason } from '../../../src/ui/bot-log/log-words';
import { parseRoute } from '../../../src/ui/parse-route';

const bot = {
  id: 'b',
  dialogs: [
    {
      id: 'd1',
      name: 'Welcome',
      interactions: [
        { id: 'i1', kind: 'text', name: 'Text 1' },
        { id: 'i2', kind: 'integration', name: 'Call 1', integrationId: 'g1' },
      ],
    },
  ],
  integrations: [{ id: 'g1', name: 'Stores' }],
} as unknown as Bot;

const entry = <K extends LogKind>(kind: K, values: LogEntry<K>['values']) =>
  ({ at: 1, kind, values }) as LogEntry;
const links = (reason: LogEntry) =>
  linkSentence(reason, bot).flatMap(({ text, path }) => (path === null ? [] : [`${text} → ${path}`]));

test('[BB116] what a reason names of its bot leads there', () => {
  expect(links(entry('text-said', { interaction: 'Text 1' }))).toEqual([
    '“Text 1” → /bots/b/dialogs/d1?interaction=i1',
  ]);
  expect(links(entry('integration-called', { interaction: 'Call 1', integration: 'Stores' }))).toEqual([
    '“Call 1” → /bots/b/dialogs/d1?interaction=i2',
    '“Stores” → /bots/b/integrations/g1',
  ]);
  expect(links(entry('dialog-begun', { dialog: 'Welcome' }))).toEqual(['“Welcome” → /bots/b/dialogs/d1']);
});

test('[BB116] what was said is no name, though it may read like one', () => {
  const matched = entry('starter-matched', { text: 'Welcome', pattern: '*', dialog: 'Welcome' });
  expect(linkSentence(matched, bot).map(({ text, path }) => [text, path !== null])).toEqual([
    ['“Welcome” fits the pattern * of dialog ', false],
    ['“Welcome”', true],
    ['.', false],
  ]);
  expect(links(entry('heard', { text: 'Text 1' }))).toEqual([]);
});

test('[BB116] what code has done leads to its panel, and what it failed with to line and column', () => {
  const failed = { why: 'x is not defined', line: 3, column: 5 };
  expect(links(entry('code-threw', { interaction: 'Text 1', site: 'pre-process', ...failed }))).toEqual([
    'Pre-Process Code of “Text 1”, line 3, column 5 → /bots/b/dialogs/d1?interaction=i1&code=pre-process&line=3&column=5',
  ]);
  expect(links(entry('code-threw', { interaction: 'Call 1', site: 'transform-result', ...failed }))).toEqual([
    'Transform Result Script of “Call 1”, line 3, column 5 → /bots/b/integrations/g1?code=transform-result&line=3&column=5',
  ]);
  expect(links(entry('code-threw', { interaction: '', site: 'globals', ...failed }))).toEqual([
    'Global Functions, for code, line 3, column 5 → /bots/b/functions?code=globals&line=3&column=5',
  ]);
  expect(links(entry('code-ran', { interaction: 'Text 1', site: 'post-process' }))[0]).toMatch(/line=0/);
});

test('[BB116] what is gone, renamed or of no known bot leads nowhere, and reads the same', () => {
  const gone = entry('text-said', { interaction: 'Text 9' });
  expect(links(gone)).toEqual([]);
  const known = entry('text-said', { interaction: 'Text 1' });
  expect(linkSentence(known, undefined)).toEqual([{ text: '“Text 1” is said.', path: null }]);
  const all = [gone, entry('integration-called', { interaction: 'Call 1', integration: 'Stores' })];
  for (const one of all) {
    const read = linkSentence(one, bot)
      .map(({ text }) => text)
      .join('');
    expect(read).toBe(tellReason(one).sentence);
  }
});

test('[BB192] what was said or named turns no sentence, and leads where it led', () => {
  const turned = entry('heard', { text: '\u202Eabc' });
  expect(tellReason(turned).sentence).toBe('The consumer said “abc”.');
  const arabic = { ...bot, dialogs: [{ ...bot.dialogs[0], name: 'مرحبا' }] } as Bot;
  const starts = entry('starter-matched', { text: 'hi', pattern: 'hi', dialog: 'مرحبا' });
  expect(linkSentence(starts, arabic)).toEqual([
    { text: '“hi” fits the pattern hi of dialog ', path: null },
    { text: '“\u2068مرحبا\u2069”', path: addressInBot(bot.id, ['dialogs', 'd1']) },
    { text: '.', path: null },
  ]);
});

test('[BB116] an address in a bot is read as what it was made of, and nothing else is', () => {
  const code = { place: 'user-response', line: 12, column: 1 } as const;
  const sought = { interactionId: asId<Bot['dialogs'][number]['interactions'][number]['id']>('i/1'), code };
  const { segments, query } = parseRoute(`#${addressInBot(asId('b'), ['dialogs', 'd 1'], sought)}`);
  expect(segments).toEqual(['bots', 'b', 'dialogs', 'd 1']);
  expect(readSought(query)).toEqual(sought);
  expect(readSought(new URLSearchParams('view=graph'))).toBeNull();
  expect(readSought(new URLSearchParams('code=elsewhere&line=x'))).toBeNull();
  expect(readSought(new URLSearchParams('code=globals&line=-3&column=1e9'))).toEqual({
    interactionId: null,
    code: { place: 'globals', line: 0, column: 1_000_000_000 },
  });
});
