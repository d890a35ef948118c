import { expect, test } from 'vitest';
import { parseScript, saidWords, writeSaid } from '#core/bot/play/parse-script';
import { exportBot } from '#core/bot/export-bot';
import { newInteraction } from '#core/bot/new-bot';
import { asId, type InteractionId } from '#model/ids';
import { playInNode } from '#support/node-play';
import {
  api,
  bot,
  dialog,
  email,
  escalation,
  handoffDialog,
  integrationStep,
  onPattern,
  rule,
  text,
  userSays,
} from '../../core/bot/bot-builder';

const asks = {
  ...newInteraction('quick-reply', { id: asId<InteractionId>('asks'), name: 'asks' }),
  text: 'Which?',
  replies: [
    { title: 'Red', payload: 'colour-1' },
    { title: 'None', payload: '' },
  ],
  rules: [rule(onPattern('colour-*'), { kind: 'interaction', interactionId: asId('Red it is.') })],
};
const link = {
  ...newInteraction('button', { id: asId<InteractionId>('links'), name: 'links' }),
  text: 'More?',
  buttons: [
    { title: 'Page', value: 'https://example.org', action: 'web-url' as const },
    { title: 'Stop', value: 'bye', action: 'postback' as const },
  ],
};
const file = JSON.stringify(
  exportBot(
    bot(
      [
        dialog('Colours', [userSays(['hi']), asks, text('Red it is.', { next: { kind: 'end' } })]),
        dialog('Links', [userSays(['more']), link, text('Bye.', { next: { kind: 'close-conversation' } })]),
        handoffDialog(),
      ],
      [escalation()],
    ),
  ),
);
const play = async (script: string, more: object = {}) => {
  const played = await playInNode({ bot: file, script, ...more });
  const events = played.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...played, events, told: events.filter(({ event }) => event !== 'log') };
};

test('[PL1][PL2] what is said and pressed, and what the bot says to it', async () => {
  const { told, code } = await play('hi\n#red\n\n@1500 more\n#Page\n#Stop');
  expect(code).toBe(0);
  expect(told).toEqual([
    { in: 'hi' },
    { out: 'Which?', quickReplies: ['Red', 'None'], dialog: 'Colours', interaction: 'asks' },
    { in: 'Red' },
    { out: 'Red it is.', dialog: 'Colours', interaction: 'Red it is.' },
    { in: 'more' },
    { out: 'More?\n[Page]\n[Stop]', buttons: ['Page', 'Stop'], dialog: 'Links', interaction: 'links' },
    { event: 'link', url: 'https://example.org' },
    { in: 'bye' },
    { out: 'Bye.', dialog: 'Links', interaction: 'Bye.' },
    { event: 'closed' },
  ]);
});

test('[PL2] an escalation is told with what the consumer reads last, and reasons with their values', async () => {
  const { told, events } = await play('an agent please');
  expect(told).toEqual([
    { in: 'an agent please' },
    { out: 'One moment, I am getting somebody.' },
    { event: 'escalated', skill: 'Human', skillId: '1234567890' },
  ]);
  expect(events).toContainEqual({ event: 'log', kind: 'dialog-begun', dialog: 'Agent Handoff' });
  expect((await play('an agent please')).lines).toEqual((await play('an agent please')).lines);
});

test('[PL2] an email is told with all it says, and what nobody expects of it is no difference', async () => {
  const sends = dialog('Thanks', [userSays(['thanks']), integrationStep('Thanks'), text('Sent.')]);
  const file = JSON.stringify(exportBot(bot([sends], [email({ replyTo: 'shop@example.com' })])));
  const { told } = await play('thanks', { bot: file });
  expect(told).toEqual([
    { in: 'thanks' },
    {
      ...{ event: 'email', to: 'helen@example.com', replyTo: 'shop@example.com', subject: 'Thank you' },
      ...{ body: 'It was a pleasure.', html: false, status: 200 },
    },
    { out: 'Sent.', dialog: 'Thanks', interaction: 'Sent.' },
  ]);
  const expected = [{ in: 'thanks' }, { out: 'Sent.' }].map((one) => JSON.stringify(one)).join('\n');
  expect(await play('thanks', { bot: file, expect: expected })).toMatchObject({ code: 0 });
});

test('[PL1] what stands after a backslash, or is no step, is said', async () => {
  const said = (await play('\\#red\n\\@5 hi\n@bob hello\n@500')).told.flatMap((event) => event['in'] ?? []);
  expect(said).toEqual(['#red', '@5 hi', '@bob hello']);
});

test('[PL1] buttons stay to be pressed, chips do not', async () => {
  const { told, code } = await play('more\nhello\n#Page\nhi\nhello\n#Red');
  expect(told).toContainEqual({ event: 'link', url: 'https://example.org' });
  expect(code).toBe(2);
});

test('[PL1] reset begins anew: what was shown before cannot be pressed any more', async () => {
  const { told, code, sentence } = await play('hi\nreset\n#Red');
  expect(told.map((event) => event['in'] ?? event['out'])).toEqual(['hi', 'Which?', 'reset']);
  expect({ code, sentence }).toEqual({
    code: 2,
    sentence: 'The script: Line 3: the bot shows no quick reply or button “Red”.',
  });
});

const expected = [{ in: 'hi' }, { event: 'log', kind: 'dialog-begun', dialog: 'Colours' }, { out: 'Which?' }];
const lines = (events: readonly object[]) => events.map((one) => JSON.stringify(one)).join('\n');

test('[PL3] what is expected comes, in its order, with the fields it names', async () => {
  expect(await play('hi', { expect: lines(expected) })).toMatchObject({ code: 0, sentence: '' });
  expect(await play('hi', { expect: lines((await play('hi')).events) })).toMatchObject({ code: 0 });
});

test.each<[string, readonly object[], string]>([
  [
    'another text',
    [{ in: 'hi' }, { out: 'What?' }],
    'Expected (2.): {"out":"What?"}, but {"out":"Which?","quickReplies":["Red","None"],"dialog":"Colours","interaction":"asks"} came.',
  ],
  [
    'too much expected',
    [...expected, { out: 'And?' }],
    'Expected (4.): {"out":"And?"}, but nothing more came.',
  ],
  ['too little expected', [{ in: 'hi' }], 'Nobody expected it: {"out":"Which?"'],
  [
    'a reason that does not come before the next thing',
    [{ in: 'hi' }, { event: 'log', kind: 'dialog-ended' }, { out: 'Which?' }],
    'Expected (2.): {"event":"log","kind":"dialog-ended"}, but {"out":"Which?"',
  ],
])('[PL3] %s is the first difference', async (_what, wanted, words) => {
  const { code, sentence } = await play('hi', { expect: lines(wanted) });
  expect(code).toBe(1);
  expect(sentence).toContain(words);
});

test.each<[string, object, string]>([
  ['no bot', { bot: '{}' }, 'no “bot”'],
  ['a wait without end', { script: `hi\n@${'9'.repeat(20)} hi` }, 'Line 2: more than a year'],
  ['an expectation that is no object', { expect: '{"in":"hi"}\n[1]' }, 'line 2: it is no JSON object'],
])('[PL4] %s is refused in a sentence', async (_what, files, words) => {
  const { code, sentence, lines: printed } = await play('hi', files);
  expect({ code, printed }).toEqual({ code: 2, printed: [] });
  expect(sentence).toContain(words);
});

const calling = JSON.stringify(
  exportBot(
    bot(
      [dialog('Stores', [userSays(['stores']), integrationStep('Stores'), text('In {Stores.city}.')])],
      [
        api({
          method: 'POST',
          postBody: '{}',
          customData: [{ key: 'city', value: '{$.api_Stores.list[i].city}' }],
        }),
      ],
    ),
  ),
);
const list = { url: 'https://stores.example/*', method: 'POST', body: { list: [{ city: 'Ulm' }] } };

test('[PL5] calls are answered by the first endpoint that fits, and told', async () => {
  const endpoints = JSON.stringify([
    { url: '*', status: 500 },
    { ...list, name: 'Stores', delayMs: 2_000, headers: { 'content-type': 'application/json' } },
  ]);
  const played = await playInNode({ bot: calling, script: 'stores', endpoints });
  expect(played.code).toBe(0);
  const events = played.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events.filter(({ event }) => event !== 'log')).toEqual([
    { in: 'stores' },
    {
      ...{ event: 'call', url: 'https://stores.example/list', status: 200 },
      request: { method: 'POST', headers: [], body: '{}' },
    },
    { out: 'In Ulm.', dialog: 'Stores', interaction: 'In {Stores.city}.' },
  ]);
  const without = await playInNode({ bot: calling, script: 'stores' });
  expect(without.lines.join()).toContain('"status":404');
  expect(without.lines.join()).toContain('Sorry, I could not find anything for that.');
});

test.each<[string, string, number, string]>([
  ['what it returns', 'return { status: 201, body: { list: [{ city: request.method }] } };', 201, 'In POST.'],
  ['a body alone', 'return { list: [{ city: request.body.near || "Bonn" }] };', 200, 'In Bonn.'],
  ['what fails', 'null.x;', 500, 'Sorry'],
  ['what never ends', 'for (;;);', 500, 'Sorry'],
  ['no status', 'return { status: "many" };', 500, 'Sorry'],
])('[EN45][PL5] a script answers a call with %s', async (_what, code, status, said) => {
  const endpoints = JSON.stringify([{ ...list, delayMs: 500, script: code }]);
  const { lines: printed } = await playInNode({ bot: calling, script: 'stores', endpoints });
  expect(printed.join()).toContain(`"status":${status}`);
  expect(printed.join()).toContain(said);
});

test.each([
  ['{}', 'The endpoints: They are no JSON list.'],
  ['[', 'The endpoints: They are no JSON list.'],
  ['[1]', 'The endpoints: 1., it: '],
  [JSON.stringify([list, { ...list, status: 99 }]), 'The endpoints: 2., status: '],
  [JSON.stringify([{ ...list, headers: 'none' }]), 'The endpoints: 1., headers: '],
  [JSON.stringify([{ ...list, script: 1 }]), 'The endpoints: 1., script: '],
  [JSON.stringify([{ ...list, body: 'x'.repeat(20_000_000) }]), 'The endpoints: 1., body: '],
])('[PL5] what is no list of endpoints is refused by its place (%#)', async (endpoints, sentence) => {
  const played = await playInNode({ bot: calling, script: 'stores', endpoints });
  expect(played).toMatchObject({ code: 2, lines: [] });
  expect(played.sentence).toContain(sentence);
});

test('[PL6] code of the bot runs, with its functions, and the same files print the same', async () => {
  const code =
    "botContext.setBotVariable('n', twice(String(Math.random()).length > 2 ? 4 : 0), true, false);";
  const coded = {
    ...bot([
      dialog('Sum', [userSays(['sum']), text('It is {$botContext.n}.', { code: { 'pre-process': code } })]),
    ]),
    globalFunctions: 'function twice(n) { return 2 * n; }',
  };
  const files = { bot: JSON.stringify(exportBot(coded)), script: 'sum' };
  const played = await playInNode(files);
  const events = played.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events).toContainEqual(expect.objectContaining({ out: 'It is 8.', dialog: 'Sum' }));
  expect(await playInNode(files)).toEqual(played);
});

test('[PL1] a line separator is no end of a line', () => {
  const steps = parseScript(`@5 one\u2028two\n${writeSaid(saidWords('three\u2028four'), 7)}`);
  expect(steps.ok && steps.value).toMatchObject([
    { afterMs: 5, does: { text: 'one\u2028two' } },
    { afterMs: 7, does: { text: 'three four' } },
  ]);
});
