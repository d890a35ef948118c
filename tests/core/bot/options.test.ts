import { expect, test } from 'vitest';
import { checkInteraction } from '#core/bot/check-dialog';
import { validateBot } from '#core/bot/validate-bot';
import type { Interaction } from '#model/interaction';
import { readCard } from '#model/rich-content/read-card';
import { asking, asks, chip, shownBy } from './asking';
import { withAnySet } from './any-set';
import { goTo, onPattern, PreviewTalk, remembered, rule, Talk } from './bot-builder';

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

test('[BT112] a question with nothing to read or press is noted, and waited for', () => {
  for (const asked of [
    asks('text-question', { text: '' }),
    asks('button', { text: ' ', buttons: [] }),
    asks('structured', { tiles: [] }),
  ]) {
    const talk = new PreviewTalk(asking(asked));
    talk.say('hi');
    expect(
      talk.log.map(({ kind }) => kind),
      asked.kind,
    ).toContain('question-silent');
    expect(talk.run.at).toBe(asked.id);
  }
  const worded = new PreviewTalk(asking(asks('text-question', { text: 'Well?' })));
  worded.say('hi');
  expect(worded.log.map(({ kind }) => kind)).not.toContain('question-silent');
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

const told = (question: Interaction) =>
  validateBot(withAnySet(asking(question)), [])
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
  [
    'buttons that need no question',
    asks('button', { text: '', buttons: [{ title: 'Go', value: '', action: 'postback' }] }),
    [],
  ],
  [
    'more than is shown',
    asks('quick-reply', {
      text: 'Which?',
      replies: Array.from({ length: 25 }, (_, at) => ({
        title: `${at}`.repeat(at === 9 ? 129 : 1),
        payload: '',
      })),
    }),
    [
      'warning replies: Only the first 24 are shown as quick replies.',
      'warning replies: A title is shown up to 128 characters.',
    ],
  ],
  [
    'buttons that say the same',
    asks('button', {
      text: 'How?',
      buttons: [
        { title: 'Call me', value: 'contact', action: 'postback' },
        { title: 'Mail me', value: 'Contact', action: 'postback' },
      ],
    }),
    ['warning buttons: “Mail me” says the same as another button: rules cannot tell them apart.'],
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

test('[BT92] an option is what it was when it was asked, whatever is remembered since', () => {
  const replies = [{ title: 'Keep {$userMessage}', payload: 'keep {$userMessage}' }];
  const rules = [rule(onPattern('keep hi'), goTo('Red it is.'))];
  const talk = new Talk(asking(asks('quick-reply', { text: 'Which?', replies, rules })));
  talk.say('hi');
  expect(talk.say('Keep hi')).toEqual(['Red it is.']);
  expect(talk.run.payload).toBe('keep hi');
});

test('[BT91] quick replies without a line are shown as buttons', () => {
  const [line] = shownBy(asks('quick-reply', { text: 'BLANK_MESSAGE', replies: colours }));
  expect(line?.card).toMatchObject({ elements: [chip('Red'), chip('Blue')] });
});

const asASecond = ['2', '2.', '2)', 'b', 'B)', ' b. ', '２', '２．', '②', '⑵', '(2)', '#2', '2️⃣', 'ｂ', 'Ⓑ'];

test.each(asASecond)('[BT293] [BT324] %j is the second choice', (typed) => {
  const choices = [{ title: 'Red' }, { title: 'Blue' }];
  const rules = [rule({ kind: 'option', value: 'Blue' }, goTo('Red it is.'))];
  const talk = new Talk(asking(asks('multiple-choice', { text: 'Which?', choices, rules })));
  talk.say('hi');
  expect(talk.say(typed)).toEqual(['Red it is.']);
  expect(talk.run).toMatchObject({ payload: 'Blue', heard: typed });
});

test('[BT293] a choice that is called so goes first, a place that is none is no choice, and only choices have places', () => {
  const choices = [{ title: '2' }, { title: 'Blue' }];
  const chosen = (question: Interaction, typed: string) => {
    const talk = new Talk(asking(question));
    talk.say('hi');
    talk.say(typed);
    return talk.run.payload;
  };
  const choosing = asks('multiple-choice', { text: 'Which?', choices });
  expect(['2', '1', '3', '0', 'z', '-1', '1.5'].map((typed) => chosen(choosing, typed))).toEqual([
    ...['2', '2', null, null, null, null, null],
  ]);
  expect(chosen(asks('quick-reply', { text: 'Which?', replies: colours }), '1')).toBeNull();
});

const tile = { title: 'Shoe', subtitle: '', image: '', url: '' };

test('[BT294] buttons stand on their tile, filled in, and are pressed like those of a question', () => {
  const buttons = [
    { title: 'Buy {$userMessage}', value: 'buy-1', action: 'postback' },
    { title: '', value: 'nobody sees it', action: 'postback' },
    { title: 'See', value: 'https://example.org', action: 'web-url' },
  ] as const;
  const rules = [rule(onPattern('buy-1'), goTo('Red it is.'))];
  const question = asks('structured', { tiles: [{ ...tile, buttons }], rules });
  const [line] = shownBy(question);
  expect(line).toMatchObject({
    words: 'Shoe\n[Buy hi]\n[See]',
    card: { elements: [{ elements: [{ text: 'Shoe' }, chip('Buy hi', 'buy-1'), { title: 'See' }] }] },
  });
  expect(readCard(line?.card ?? {}).problems).toEqual([]);
  const talk = new Talk(asking(question));
  talk.say('hi');
  expect(talk.say('buy-1')).toEqual(['Red it is.']);
  expect(talk.run.payload).toBe('buy-1');
});

test('[BT294] a tile with lists in its buttons stands there once for each of their rows', () => {
  const buttons = [
    { title: 'Buy {$.api_Shop.all[i].name}', value: 'buy {$.api_Shop.all[i].id}', action: 'postback' },
  ] as const;
  const talk = new Talk(asking(asks('structured', { tiles: [{ ...tile, title: '', buttons }] })));
  const shop = { jsonData: '{"api_Shop":{"all":[{"name":"A","id":1},{"name":"B","id":2}]}}' };
  talk.run = { ...talk.run, variables: remembered({ api_Shop: shop }) };
  talk.say('hi');
  expect(talk.run.outbox[0]?.card).toMatchObject({
    elements: [{ elements: [chip('Buy A', 'buy 1')] }, { elements: [chip('Buy B', 'buy 2')] }],
  });
});

test('[BT294] a button of a tile that opens nothing is told, and what is too long is not saved', () => {
  const withButton = (title: string, value: string) =>
    asks('structured', { tiles: [{ ...tile, buttons: [{ title, value, action: 'web-url' }] }] });
  expect(told(withButton('Page', 'javascript:alert(1)'))).toEqual([
    'warning tiles: The button “Page” opens nothing: “javascript:alert(1)” is no address.',
  ]);
  expect(checkInteraction(withButton('x'.repeat(1001), 'https://example.org'))).toMatchObject({
    ok: false,
    failure: { field: 'tiles' },
  });
});
