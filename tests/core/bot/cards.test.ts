import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseRequest } from '#core/protocol/parse-request';
import { writeRequest } from '#core/protocol/write-request';
import { asId, type ConversationId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { contentOf } from '#model/rich-content/element';
import { readCard } from '#model/rich-content/read-card';
import { botRun, logEntry } from '#workers/persistence/bot-run-schema';
import { asking, asks, shownBy } from './asking';
import { bot, dialog, PreviewTalk, remembered, Talk, userSays } from './bot-builder';

test('[BT94] tiles are a card each, without what is empty or not safe to open', () => {
  const tiles = [
    { title: 'Shoe', subtitle: 'red', image: 'https://example.org/a.png', url: 'javascript:alert(1)' },
    { title: '', subtitle: '', image: 'nothing', url: '' },
    { title: 'Hat', subtitle: '', image: '', url: 'https://example.org/hat' },
  ];
  const [line] = shownBy(asks('structured', { tiles, layout: 'horizontal' }));
  expect(line?.words).toBe('Shoe\nShoe\nred\nHat\n[Open]');
  expect(readCard(line?.card ?? {}).problems).toEqual([]);
  expect(line?.card).toMatchObject({ type: 'horizontal', elements: [{}, {}] });
  expect(shownBy(asks('structured', { tiles: [] }))).toEqual([]);
});

test.each([
  ['a card', '{"type":"text","text":"{$userMessage}"}', ['hi'], ''],
  ['no JSON', 'hello', [], 'it is no JSON object'],
  ['an unknown element', '{"type":"dance"}', [], 'content.type “dance” is unknown'],
  [
    'nested without end',
    `{"type":"text","text":"a","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    [],
    'it is nested too deep',
  ],
  ['a variable for all of it', '{$botContext.card}', ['from a variable'], ''],
  [
    'a long card',
    JSON.stringify({ type: 'vertical', elements: [{ type: 'text', text: 'long', note: 'x'.repeat(7000) }] }),
    ['long'],
    '',
  ],
])('[BT94] %s as JSON', (_what, json, words, why) => {
  const card = '{"type":"text","text":"from a variable"}';
  const talk = new Talk(asking(asks('universal', { json })), { variables: remembered({ card }) });
  expect(talk.say('hi')).toEqual(words);
  expect(talk.why.includes(`card-unreadable: asks: ${why}`)).toBe(why !== '');
  expect(talk.run.at).toBe('asks');
});

test('[BT94] what a consumer says stands in a card as text, whatever it is', () => {
  const said = 'I need "help"\\ \n","type":"dance';
  const json = '{"type":"text","text":"You said: {$userMessage}"}';
  const talk = new Talk(bot([dialog('Any', [userSays(['*']), asks('universal', { json })])]));
  expect(talk.say(said)).toEqual([`You said: ${said}`]);
  expect(talk.run.outbox[0]?.card).toEqual({ type: 'text', text: `You said: ${said}` });
});

const anyText = fc.oneof(
  fc.constantFrom(
    '',
    '{$userMessage}',
    'https://x.example/?q={$userMessage}',
    '{$userMessage}{$userMessage}',
  ),
  fc.string({ maxLength: 50 }),
);
const anyRows = fc.array(
  fc.record({
    title: anyText,
    payload: anyText,
    value: anyText,
    subtitle: anyText,
    image: anyText,
    url: anyText,
  }),
  { maxLength: 30 },
);

test('[BT94] whatever is filled in, what is said can be published and stored', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(['quick-reply', 'button', 'multiple-choice', 'structured', 'universal'] as const)),
      fc.record({ text: anyText, json: anyText, rows: anyRows, isLink: fc.boolean() }),
      fc.oneof(fc.string(), fc.string({ minLength: 900, maxLength: 5000 })),
      fc.boolean(),
      (kind, { text: words, json, rows, isLink }, heard, isPreview) => {
        const buttons = rows.map((row) => ({ ...row, action: isLink ? 'web-url' : 'postback' }));
        const question = {
          ...asks(kind, {}),
          text: words,
          json: `{"type":"text","text":${JSON.stringify(json)}}`,
          replies: rows,
          choices: rows,
          tiles: rows,
          buttons,
        } as unknown as Interaction;
        const one = bot([dialog('Any', [userSays(['*']), question])]);
        const talk = isPreview ? new PreviewTalk(one) : new Talk(one);
        talk.say(heard);
        for (const line of talk.run.outbox) {
          const event = { type: 'content', ...contentOf(line) } as const;
          const request = {
            name: 'publish-event',
            conversationId: asId<ConversationId>('c1'),
            audience: 'all',
            event,
          } as const;
          const written = writeRequest('brand', { reqId: '1', request, metadata: [] });
          expect(parseRequest(written)).toMatchObject({ ok: true });
        }
        expect(v.safeParse(botRun, { ...talk.run, id: 'run 1' }).issues).toBeUndefined();
        for (const entry of talk.log) expect(v.safeParse(logEntry, entry).issues).toBeUndefined();
      },
    ),
  );
});
