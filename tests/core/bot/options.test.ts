import { expect, test } from 'vitest';
import { asId, type InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { newInteraction } from '#core/bot/new-bot';
import { validateBot } from '#core/bot/validate-bot';
import { readCard } from '#model/rich-content/read-card';
import { bot, dialog, goTo, onPattern, PreviewTalk, rule, Talk, text, userSays } from './bot-builder';

type Fields<Kind extends Interaction['kind']> = Partial<Omit<Interaction<Kind>, 'kind'>>;

function asks<Kind extends Interaction['kind']>(kind: Kind, fields: Fields<Kind>): Interaction {
  const blank = newInteraction<Interaction['kind']>(kind, { id: asId<InteractionId>('asks'), name: 'asks' });
  return { ...blank, ...(fields as object) };
}

/** A bot that asks in this way and then says what stands for the answer; `red` leads elsewhere. */
function asking(question: Interaction) {
  const last = { next: { kind: 'end' } } as const;
  return bot([
    dialog('Asks', [
      userSays(['hi']),
      question,
      text('It stands for “{$quickReplyPayload}”.', last),
      text('Red it is.', last),
    ]),
  ]);
}

function shownBy(question: Interaction) {
  const talk = new Talk(asking(question));
  talk.say('hi');
  return talk.run.outbox.map(({ text: words, card, quickReplies }) => ({ words, card, quickReplies }));
}

const chip = (title: string, says = title) => ({
  type: 'button',
  title,
  click: { actions: [{ type: 'publishText', text: says }] },
});

test('[BT91] a quick reply asks with chips below its last line', () => {
  const long = `${'word '.repeat(80)}end`;
  const replies = [
    { title: 'Red', payload: 'colour-1' },
    { title: '', payload: 'nobody sees it' },
  ];
  const lines = shownBy(asks('quick-reply', { text: long, replies }));
  expect(lines).toHaveLength(2);
  expect(lines[0]?.quickReplies).toBeUndefined();
  expect(lines[1]).toMatchObject({
    words: expect.stringMatching(/end$/) as string,
    quickReplies: { type: 'quickReplies', replies: [chip('Red')] },
  });
  const empty = shownBy(asks('quick-reply', { text: 'Well?', replies: [] }));
  expect(empty).toEqual([{ words: 'Well?', card: undefined, quickReplies: undefined }]);
});

test('[BT91] buttons stand on a card with their question; a postback says its callback, or its label', () => {
  const buttons = [
    { title: 'Here', value: 'go-here', action: 'postback' },
    { title: 'There', value: '', action: 'postback' },
    { title: 'Page', value: 'https://example.org', action: 'web-url' },
  ] as const;
  const [line] = shownBy(asks('button', { text: 'Where?', buttons }));
  expect(line).toMatchObject({
    words: 'Where?\n[Here]\n[There]\n[Page]',
    card: { elements: [{ text: 'Where?' }, chip('Here', 'go-here'), chip('There'), { title: 'Page' }] },
  });
  const { element, problems } = readCard(line?.card ?? {});
  expect(problems).toEqual([]);
  expect(element.kind === 'box' && element.elements[3]).toMatchObject({
    press: { publish: null, link: 'https://example.org' },
  });
});

test.each([
  ['button', { card: { elements: [{ text: 'Which?' }, chip('One'), chip('Two')] }, quickReplies: undefined }],
  ['quick-reply', { card: undefined, quickReplies: { replies: [chip('One'), chip('Two')] } }],
] as const)('[BT91] choices are shown as %s', (display, shown) => {
  const choices = [{ title: 'One' }, { title: 'Two' }];
  expect(shownBy(asks('multiple-choice', { text: 'Which?', choices, display }))).toMatchObject([shown]);
});

const colours = [
  { title: 'Red', payload: 'colour-1' },
  { title: 'Blue', payload: '' },
];

test.each([
  ['by its payload', onPattern('colour-*'), 'red', true],
  ['by its title', onPattern('red'), 'RED', true],
  ['exactly by its payload', { kind: 'exact', value: 'Colour-1' }, 'Red', true],
  ['as an option by its title', { kind: 'option', value: 'red' }, 'Red', true],
  ['as an option by its payload', { kind: 'option', value: 'colour-1' }, ' red ', true],
  ['not as an option that it is not', { kind: 'option', value: 'red' }, 'Blue', false],
  ['not as an option where it is none', { kind: 'option', value: 'green' }, 'green', false],
] as const)('[BT92][BT93] a reply is compared %s', (_how, condition, reply, holds) => {
  const rules = [rule(condition, goTo('Red it is.'))];
  const talk = new Talk(asking(asks('quick-reply', { text: 'Which?', replies: colours, rules })));
  talk.say('hi');
  expect(talk.say(reply).includes('Red it is.')).toBe(holds);
});

test('[BT92] what an option stands for is known until something new is said', () => {
  const talk = new Talk(asking(asks('quick-reply', { text: 'Which?', replies: colours })));
  talk.say('hi');
  expect(talk.say('Blue')).toEqual(['It stands for “Blue”.']);
  expect(talk.run.payload).toBe('Blue');
  expect(talk.why).toContain('option-chosen: Blue: Blue');
  talk.say('hi');
  expect(talk.run.payload).toBeNull();
  expect(talk.say('green')).toEqual(['It stands for “”.']);
});

test('[BT91] in Preview the chips are shown beside what was said', () => {
  const talk = new PreviewTalk(asking(asks('quick-reply', { text: 'Which?', replies: colours })));
  talk.say('hi');
  expect(talk.log.find(({ kind }) => kind === 'spoke')).toMatchObject({
    values: { text: 'Which?' },
    rich: { quickReplies: { replies: [chip('Red'), chip('Blue')] } },
  });
});

test('[BT91] buttons without a question are a card of their own', () => {
  const buttons = [{ title: 'Go', value: '', action: 'postback' }] as const;
  const [line] = shownBy(asks('button', { text: 'BLANK_MESSAGE', buttons }));
  expect(line).toMatchObject({ words: '[Go]', card: { elements: [chip('Go')] } });
  expect(readCard(line?.card ?? {}).problems).toEqual([]);
});

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
])('[BT94] %s as JSON', (_what, json, words, why) => {
  const talk = new Talk(asking(asks('universal', { json })));
  expect(talk.say('hi')).toEqual(words);
  expect(talk.why.includes(`card-unreadable: asks: ${why}`)).toBe(why !== '');
  expect(talk.run.at).toBe('asks');
});

const told = (question: Interaction) =>
  validateBot(asking(question), [])
    .filter(({ interactionId }) => interactionId === 'asks')
    .map(({ severity, field, text: sentence }) => `${severity} ${field}: ${sentence}`);

test.each<[string, Interaction, string[]]>([
  [
    'nothing to choose',
    asks('quick-reply', { text: 'Which?' }),
    ['warning replies: “asks” has no quick reply: it is asked like a text question.'],
  ],
  [
    'no title, and one twice',
    asks('multiple-choice', {
      text: 'Which?',
      choices: [{ title: 'Red' }, { title: ' ' }, { title: 'RED' }],
    }),
    [
      'warning choices: The choice 2 has no title: nobody sees it.',
      'warning choices: “RED” stands there twice: rules cannot tell them apart.',
    ],
  ],
  [
    'a rule for what is no option',
    asks('quick-reply', {
      text: 'Which?',
      replies: colours,
      rules: [
        rule({ kind: 'option', value: 'green' }, { kind: 'end' }),
        { ...rule({ kind: 'option', value: 'BLUE' }), id: 'other' },
      ],
    }),
    ['warning rules: The rule “rule option” waits for “green”, which is no quick reply here.'],
  ],
  [
    'a variable, which may be anything',
    asks('quick-reply', {
      text: 'Which?',
      replies: [{ title: '{$botContext.colour}', payload: '' }],
      rules: [rule({ kind: 'option', value: 'green' }, { kind: 'end' })],
    }),
    [],
  ],
  [
    'an address that is none',
    asks('button', {
      text: 'Where?',
      buttons: [{ title: 'Page', value: 'javascript:alert(1)', action: 'web-url' }],
    }),
    ['warning buttons: The button “Page” opens nothing: “javascript:alert(1)” is no address.'],
  ],
  ['no tile', asks('structured', {}), ['warning tiles: “asks” has no tile: nothing is shown.']],
  [
    'no card',
    asks('universal', { json: '{"type":"dance"}' }),
    ['error json: The card of “asks” cannot be shown: content.type “dance” is unknown.'],
  ],
  ['a card in a variable', asks('universal', { json: '{$botContext.card}' }), []],
])('[BT95] %s', (_what, question, sentences) => {
  expect(told(question)).toEqual(sentences);
});
