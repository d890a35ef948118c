import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { newInteraction } from '#core/bot/new-bot';
import { asId, type InteractionId } from '#model/ids';
import { playInNode } from '#support/node-play';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import {
  bot,
  dialog,
  escalation,
  fallbackDialog,
  handoffDialog,
  rule,
  text,
  onPattern,
  userSays,
} from '../../core/bot/bot-builder';

const asks = {
  ...newInteraction('quick-reply', { id: asId<InteractionId>('asks'), name: 'asks' }),
  text: 'Which?',
  replies: [{ title: 'Red', payload: 'colour-1' }],
  rules: [rule(onPattern('colour-*'), { kind: 'interaction', interactionId: asId('Red it is.') })],
};
const file = JSON.stringify(
  exportBot(
    bot(
      [
        dialog('Greeting', [userSays(['hi']), text('Welcome.')]),
        dialog('Colours', [userSays(['colours']), asks, text('Red it is.')]),
        dialog('Slow', [userSays(['slow']), text('At last.', { delayMs: 4_000 })]),
        dialog('Bye', [userSays(['bye']), text('LP_CLOSECONVERSATION', { next: { kind: 'end' } })]),
        handoffDialog(),
      ],
      [escalation()],
    ),
  ),
);
type Told = Record<string, unknown>;
async function play(script: string, channel: 'chat' | 'messaging', more: object = {}) {
  const played = await playInNode({ bot: file, script, ...more }, channel);
  const events = played.lines.map((line) => JSON.parse(line) as Told);
  const told = events.filter(({ event }) => event !== 'log').map(({ at: _at, ...rest }) => rest);
  return { ...played, told, events };
}
const welcome = { out: 'Welcome.', dialog: 'Greeting', interaction: 'Welcome.' };

test.each(['chat', 'messaging'] as const)(
  '[PL9] in %s the bot greets, is talked to and passes the conversation on',
  async (channel) => {
    const { told, code } = await play('colours\n#red\nan agent please\nanybody?', channel);
    expect(code).toBe(0);
    expect(told).toEqual([
      welcome,
      { in: 'colours' },
      { out: 'Which?', quickReplies: ['Red'], dialog: 'Colours', interaction: 'asks' },
      { in: 'Red' },
      { out: 'Red it is.', dialog: 'Colours', interaction: 'Red it is.' },
      { in: 'an agent please' },
      { out: 'One moment, I am getting somebody.' },
      { event: 'escalated', skill: 'Human', skillId: '1234567890' },
      { in: 'anybody?' },
    ]);
    const again = await play('colours\n#red\nan agent please\nanybody?', channel);
    expect(again.lines).toEqual((await play('colours\n#red\nan agent please\nanybody?', channel)).lines);
  },
);

test('[PL9] special texts end a conversation unseen; what is said then, and reset, begin another', async () => {
  const { told } = await play('bye\ncolours\nreset', 'chat');
  expect(told).toEqual([
    welcome,
    { in: 'bye' },
    { event: 'closed' },
    { in: 'colours' },
    { out: 'Which?', quickReplies: ['Red'], dialog: 'Colours', interaction: 'asks' },
    { in: 'reset' },
    { event: 'closed' },
    welcome,
  ]);
});

test('[PL8] a step waits for the bot, or comes when it is written', async () => {
  const patient = await play('slow\ncolours', 'chat');
  expect(patient.told.map((event) => event['out'] ?? event['in'])).toEqual([
    'Welcome.',
    'slow',
    'At last.',
    'colours',
    'Which?',
  ]);
  const hasty = await play('slow\n@1000 colours\n@60000', 'chat');
  expect(hasty.told.map((event) => event['out'] ?? event['in'])).toEqual([
    'Welcome.',
    'slow',
    'colours',
    'At last.',
    'Which?',
  ]);
});

test('[PL8] silence has its consequences', async () => {
  const { told } = await play('hi\n@3600000', 'chat');
  expect(told.at(-1)).toEqual({ event: 'closed' });
});

async function tutorialWorld(online: boolean) {
  const host = await createTestHost();
  const { human, bot: botId, connector } = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: connector });
  if (online) await host.must({ type: 'user.signIn', userId: human });
  const exported = await host.api.workspace({ type: 'export' });
  if (!exported.ok || !exported.value?.file) throw new Error('Nothing was exported.');
  const world = JSON.parse(exported.value.file) as { world: { agents: Record<string, { state: string }> } };
  const stored = world.world.agents[human];
  if (online && stored) stored.state = 'online';
  return {
    world: JSON.stringify(world),
    bot: JSON.stringify(exportBot(host.rows('bots').find(({ id }) => id === botId)!)),
  };
}

test('[PL10] a world has its own skills, and those at work who are Online in it', async () => {
  const { world, bot } = await tutorialWorld(true);
  const { told } = await play('an agent please', 'chat', { world, bot });
  expect(told.slice(-2)).toEqual([
    { out: 'Please hold on.' },
    expect.objectContaining({ event: 'escalated', skill: 'Human' }),
  ]);
});

test('[PL9][PL10] where nobody of the world is at work the conversation comes back', async () => {
  const { world, bot } = await tutorialWorld(false);
  const { told, events } = await play('an agent please', 'chat', { world, bot });
  expect(told.filter(({ event }) => event === 'returned').length).toBeGreaterThan(0);
  expect(events.filter(({ kind }) => kind === 'transfer-failed').length).toBeGreaterThan(0);
});

test('[PL10] no world is refused in a sentence', async () => {
  const { code, sentence, lines } = await play('hi', 'chat', { world: '{}' });
  expect({ code, lines }).toEqual({ code: 2, lines: [] });
  expect(sentence).toMatch(/^The world: /);
});

const lines = (events: readonly object[]) => events.map((one) => JSON.stringify(one)).join('\n');
test.each<[string, readonly object[], number, string]>([
  [
    'comes earlier',
    [{ in: 'hi' }, { out: 'Welcome.' }, { open: true, out: 'Welcome.', dialog: 'Greeting' }],
    0,
    '',
  ],
  [
    'never comes',
    [{ open: true, out: 'Bye.' }, { out: 'Welcome.' }, { in: 'hi' }, { out: 'Welcome.' }],
    1,
    'Expected (1.): {"open":true,"out":"Bye."}, but nothing more came.',
  ],
  [
    'is a reason',
    [{ out: 'Welcome.' }, { in: 'hi' }, { out: 'Welcome.' }, { open: true, event: 'log', kind: 'greeted' }],
    0,
    '',
  ],
  [
    'is a reason that never comes',
    [{ out: 'Welcome.' }, { in: 'hi' }, { out: 'Welcome.' }, { open: true, event: 'log', kind: 'paused' }],
    1,
    'Expected (4.)',
  ],
])('[PL11] what is expected at any time and %s', async (_what, expected, code, sentence) => {
  const played = await play('hi', 'chat', { expect: lines(expected) });
  expect(played.code).toBe(code);
  expect(played.sentence).toContain(sentence);
});

test('[PL10] without a world the skill of an Auto Escalation dialog is there too', async () => {
  const transfers = newInteraction('agent-transfer', { id: asId<InteractionId>('t'), name: 'transfers' });
  const more = { kind: 'auto-escalation', autoEscalation: { threshold: 1, skillId: '4242424242' } } as const;
  const of = bot([fallbackDialog(text('Pardon?')), dialog('Escalates', [transfers], more)]);
  const { told } = await play('blah', 'messaging', { bot: JSON.stringify(exportBot(of)) });
  expect(told.at(-1)).toMatchObject({ event: 'escalated', skillId: '4242424242' });
});

test('[PL13] each line says when it came, and fields of the connector have their effect', async () => {
  const script = 'colours\n@600 slow\n@5000';
  /** When the bot heard each line, by when it began to answer. */
  const times = async (fields: object) => {
    const { code, events } = await play(script, 'messaging', { fields: JSON.stringify(fields) });
    expect(code).toBe(0);
    return events.flatMap(({ at, out, in: said }) => (out || said ? [[out ?? said, at]] : []));
  };
  const words = (told: readonly unknown[][]) => told.map(([one]) => one);
  const at = (told: readonly unknown[][], one: string) => Number(told.find(([said]) => said === one)?.[1]);
  const ordinary = await times({});
  expect(words(ordinary).slice(0, 5)).toEqual(['Welcome.', 'colours', 'Which?', 'slow', 'At last.']);
  proves('S220', () => expect(at(ordinary, 'Which?') - at(ordinary, 'colours')).toBe(300));
  // Both lines come within the second in which the bot gathers what it hears.
  const gathered = await times({ messageDelay: '1000' });
  proves('S213', () =>
    expect(words(gathered).slice(0, 4)).toEqual([
      'Welcome.',
      'colours',
      'slow',
      expect.not.stringMatching('Which'),
    ]),
  );
});

test('[PL13] what a field does not do is told first', async () => {
  const { events } = await play('hi', 'chat', { fields: '{"messageDelay": 1000, "colour": "red"}' });
  expect(events.slice(0, 2)).toEqual([
    { event: 'warning', kind: 'no-effect', key: 'messageDelay', conversationKind: 'chat' },
    { event: 'warning', kind: 'unknown-field', key: 'colour' },
  ]);
});

test.each([
  ['no JSON', '{', 'chat', /^The fields: /],
  ['a list', '[]', 'chat', /^The fields: /],
  ['a key without end', JSON.stringify({ ['k'.repeat(10_000)]: 'x' }), 'chat', /^The fields: /],
  ['Preview, which has no connector', '{}', 'web', /^Fields are of a connector/],
] as const)('[PL13] %s is refused', async (_, fields, channel, sentence) => {
  const { code, sentence: said } = await playInNode({ bot: file, script: 'hi', fields }, channel);
  expect([code, said]).toEqual([2, expect.stringMatching(sentence)]);
});
