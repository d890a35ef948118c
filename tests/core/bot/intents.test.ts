import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { newDialog } from '#core/bot/new-bot';
import { understand } from '#core/bot/understanding/understand';
import { validateBot } from '#core/bot/validate-bot';
import type { Bot } from '#model/bot';
import type { Domain } from '#model/domain';
import { asId } from '#model/ids';
import type { Rule } from '#model/interaction';
import {
  bot,
  dialog,
  fallbackDialog,
  goTo,
  onPattern,
  question,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

const billing = {
  id: 'billing',
  name: 'Billing',
  phrases: ['I need help with my bill', 'There is an error on my bill', 'Why is my bill so high?'],
};
const store = {
  id: 'store',
  name: 'Find a store',
  phrases: ['Where is the nearest store', 'When does the store open'],
};
const bill = { id: 'bill', name: 'bill', values: ['bill', 'billing', 'payment', 'statement~paper'] };
const domain = (more: Partial<Domain> = {}): Domain => ({ intents: [billing, store], entities: [], ...more });
const knowing = (of: Bot, more: Partial<Domain> = {}): Bot => ({ ...of, domain: domain(more) });
const levels = (said: string, more: Partial<Domain> = {}) =>
  understand(knowing(bot([]), more), said).scores.map(({ intent, level }) => `${intent.name}: ${level}`);

test('[BT130] a phrase fits very well, another word of the same kind a little, and with an entity very well again', () => {
  expect(levels('I need help with my bill')).toEqual(['Billing: VERY GOOD']);
  expect(levels('I have a billing question')).toEqual(['Billing: FAIR']);
  expect(levels('I have a billing question', { entities: [bill] })).toEqual(['Billing: VERY GOOD']);
  expect(levels('Tell me a joke')).toEqual([]);
  expect(levels('')).toEqual([]);
});

test('[BT130] the entities in a text are named, the longest value first, with their data', () => {
  const entities = [bill, { id: 'city', name: 'city', values: ['York', 'New York~NYC'] }];
  const found = understand(knowing(bot([]), { entities }), 'The statement for new york, please').entities;
  expect(found).toEqual([
    { name: 'bill', phrase: 'statement', data: 'paper' },
    { name: 'city', phrase: 'new york', data: 'NYC' },
  ]);
  expect(
    levels('@bill trouble', { entities, intents: [{ ...billing, phrases: ['trouble with @bill'] }] }),
  ).toEqual(['Billing: VERY GOOD']);
});

test('[BT130] an entity of more than one word is named as a whole, the longest name first', () => {
  for (const name of ['fruit', 'order-type', 'order type', 'Order Type 2', 'Straße des 17.']) {
    const entities = [
      { id: 'short', name: 'order', values: ['coat'] },
      { id: 'long', name, values: ['shoes'] },
    ];
    const intents = [{ ...billing, phrases: [`show @${name}`] }];
    expect(levels('show shoes', { entities, intents }), name).toEqual(['Billing: VERY GOOD']);
    expect(levels('show coat', { entities, intents }), name).toEqual(['Billing: FAIR']);
  }
});

test('[BT137] values and phrases without number that begin alike are understood at once', () => {
  const numbers = (many: number) => [...Array(many).keys()];
  const entities = numbers(80).map((e) => ({
    id: `e${e}`,
    name: `e${e}`,
    values: numbers(500).map((i) => `the thing ${e} ${i}`),
  }));
  const intents = numbers(200).map((i) => ({
    id: `i${i}`,
    name: `i${i}`,
    phrases: numbers(50).map(
      (k) =>
        `the one of ${numbers(20)
          .map((w) => `w${(i * 7 + k * 3 + w) % 300}`)
          .join(' ')}`,
    ),
  }));
  const of = knowing(bot([]), { entities, intents });
  expect(understand(of, 'the thing 79 499 of w5').entities).toMatchObject([{ phrase: 'the thing 79 499' }]);
  const said = numbers(50).map((w) => `w${w * 5}`);
  expect(understand(of, said.join(' '))).toBe(understand(of, said.join(' ')));
});

const starts = (name: string, intentId: string, patterns: readonly string[] = []) =>
  dialog(name, [
    userSays(patterns, { id: asId(`says ${name}`), name: `says ${name}`, intentId }),
    text(`${name} it is.`),
  ]);
const dialogs = [starts('Bills', 'billing'), starts('Stores', 'store'), fallbackDialog(text('Pardon?'))];

const many = (lists: number, texts: number) =>
  [...Array(lists).keys()].map((at) => ({
    id: `i${at}`,
    name: `i${at}`,
    phrases: [...Array(texts).keys()].map((i) => `x${i}`),
  }));

test('[BT138] a bot has at most 10,000 phrases and 10,000 values: more is not saved, and an import tells and keeps them', () => {
  const intents = many(20, 500);
  const fits = exportBot(knowing(bot(dialogs), { intents }));
  expect(readBotFile(JSON.stringify(fits), bot([]))).toMatchObject({
    value: { bot: { domain: { intents } } },
  });
  const file = exportBot(knowing(bot(dialogs), { intents: [...intents, billing] }));
  const read = readBotFile(JSON.stringify(file), bot([]));
  if (!read.ok) throw new Error(read.failure.text);
  expect(read.value.bot.domain).toBeUndefined();
  expect(read.value.notes).toEqual([
    'What the bot understands is kept and not used: domain should be of at most 10,000 phrases and 10,000 values.',
  ]);
  expect(exportBot(read.value.bot)).toMatchObject({ domain: { intents: { length: 21 } } });
  const values = { entities: many(21, 500).map(({ id, name, phrases }) => ({ id, name, values: phrases })) };
  const tooMany = readBotFile(JSON.stringify(exportBot(knowing(bot(dialogs), values))), bot([]));
  expect(tooMany).toMatchObject({ value: { notes: [expect.stringMatching(/10,000 values/)] } });
});

test('[BT139] of imported intents and entities two with one id are refused, and of two with one name one has a number', () => {
  const read = (more: Partial<Domain>) =>
    readBotFile(JSON.stringify(exportBot(knowing(bot(dialogs), more))), bot([]));
  const entity = { id: 'en', name: 'City', values: ['York'] };
  expect(read({ intents: [billing, { ...store, id: 'billing' }] })).toMatchObject({
    failure: { text: expect.stringContaining('bot.domain.intents.1 has the id billing') },
  });
  expect(read({ entities: [entity, { ...entity, name: 'Town' }] })).toMatchObject({
    failure: { text: expect.stringContaining('bot.domain.entities.1 has the id en') },
  });
  const named = read({
    intents: [billing, { ...store, name: 'billing' }],
    entities: [entity, { ...entity, id: 'other' }],
  });
  expect(named).toMatchObject({
    value: {
      bot: {
        domain: {
          intents: [{ name: 'Billing' }, { name: 'billing 2' }],
          entities: [{ name: 'City' }, { name: 'City 2' }],
        },
      },
      notes: [expect.stringContaining('“billing 2” now'), expect.stringContaining('“City 2” now')],
    },
  });
  const theirs = { ...exportBot(bot(dialogs)), associatedIntents: [billing, billing] };
  expect(readBotFile(JSON.stringify(theirs), bot([]))).toMatchObject({
    value: { bot: { domain: { intents: { length: 1 } } }, notes: [] },
  });
});

test('[BT131] the dialog whose intent fits best and well starts, where no pattern does', () => {
  const talk = new Talk(knowing(bot(dialogs)));
  expect(talk.say('help with my bill please')).toEqual(['Bills it is.']);
  expect(talk.why).toContain('intent-scored: Billing: VERY GOOD');
  expect(talk.why).toMatch(/intent-matched: .*Billing: Bills/);
  expect(talk.say('I have a billing question')).toEqual(['Pardon?']);
  const pattern = new Talk(
    knowing(bot([...dialogs, dialog('Exact', [userSays(['*bill*']), text('By pattern.')])])),
  );
  expect(pattern.say('I need help with my bill')).toEqual(['By pattern.']);
  const disabled = dialogs.map((one) => ({ ...one, enabled: one.name !== 'Bills' }));
  expect(new Talk(knowing(bot(disabled))).say('I need help with my bill')).toEqual(['Pardon?']);
});

const which = newDialog({
  id: asId('which'),
  name: 'Which',
  kind: 'disambiguation',
  taken: [],
  nextId: () => 'asks',
});
const competing: Partial<Domain> = {
  intents: [
    { id: 'billing', name: 'Pay a bill', phrases: ['pay card invoice online'] },
    { id: 'store', name: 'Lost card', phrases: ['lost card yesterday evening'] },
  ],
};

test('[BT132] where several fit fairly and none well, the Disambiguation dialog offers them', () => {
  const talk = new Talk(knowing(bot([...dialogs, which]), competing));
  expect(talk.say('pay lost card')).toEqual(['Which of these do you mean?']);
  expect(talk.run.outbox).toHaveLength(1);
  expect(JSON.stringify(talk.run.outbox[0]?.quickReplies)).toMatch(/Pay a bill.*Lost card.*Something else/);
  expect(talk.why).toContain('intents-compete: ');
  expect(talk.say('Lost card')[0]).toBe('Stores it is.');
});

test('[BT132] none of them ends it; without such a dialog, or with one that fits, nothing is asked', () => {
  const talk = new Talk(knowing(bot([...dialogs, which]), competing));
  talk.say('pay lost card');
  talk.say('something else');
  expect(talk.run).toMatchObject({ at: null, stack: [] });
  expect(new Talk(knowing(bot(dialogs), competing)).say('pay lost card')).toEqual(['Pardon?']);
  const one = { intents: competing.intents!.slice(0, 1) };
  expect(new Talk(knowing(bot([...dialogs, which]), one)).say('pay lost card')).toEqual(['Pardon?']);
});

test('[BT133] a rule for an intent goes before all others', () => {
  const byIntent = { ...rule({ kind: 'intent', intentId: 'billing' }, goTo('By intent.')), id: 'intent' };
  const rules = [rule(onPattern('*bill*'), goTo('By pattern.')), byIntent];
  const talk = new Talk(
    knowing(
      bot([
        dialog('Main', [
          userSays(['go']),
          question('What?', { rules }),
          text('By pattern.'),
          text('By intent.'),
        ]),
        fallbackDialog(text('Pardon?')),
      ]),
    ),
  );
  talk.say('go');
  expect(talk.say('I need help with my bill')).toEqual(['By intent.']);
  talk.say('go');
  expect(talk.say('no bill at all, never')).toEqual(['By pattern.', 'By intent.']);
});

test('[BT134] a variable whose value is an entity takes what was said for it, and a slot stands in texts', () => {
  const slot: Rule = {
    ...rule(onPattern('*'), goTo('About “{$botContext.slot.what}”.')),
    variables: [{ name: 'slot.what', value: '@bill', scope: 'dialog' }],
  };
  const talk = new Talk(
    knowing(
      bot([
        dialog('Main', [
          userSays(['go']),
          question('What?', { rules: [slot] }),
          text('About “{$botContext.slot.what}”.'),
        ]),
      ]),
      { entities: [bill] },
    ),
  );
  talk.say('go');
  expect(talk.say('about a Payment, please')).toEqual(['About “payment”.']);
  talk.say('go');
  expect(talk.say('nothing of that')).toEqual(['About “”.']);
});

test('[BT135] an intent that is not there, or has no phrases, is shown as a warning', () => {
  const warned = (more?: Partial<Domain>) =>
    validateBot(
      more ? knowing(bot([starts('Bills', 'billing')]), more) : bot([starts('Bills', 'billing')]),
      [],
    );
  expect(warned({})).toEqual([]);
  expect(warned({ intents: [{ ...billing, phrases: [] }] })).toMatchObject([
    { severity: 'warning', field: 'intentId' },
  ]);
  expect(warned()).toMatchObject([{ severity: 'warning', field: 'intentId' }]);
});

test('[BT136] what a bot understands is exported and imported; of the real product’s intents there are the names', () => {
  const of = knowing(bot(dialogs), { entities: [bill] });
  const file = exportBot(of);
  const read = readBotFile(JSON.stringify(file), of);
  expect(read).toMatchObject({ ok: true, value: { bot: { domain: of.domain, dialogs: [{}, {}, {}] } } });
  if (!read.ok) return;
  expect(read.value.bot.dialogs[0]?.interactions[0]).toMatchObject({ intentId: 'billing' });
  expect(read.value.bot.dialogs[2]?.interactions[0]).not.toHaveProperty('intentId');
  expect(exportBot(read.value.bot)).toEqual(file);
  const theirs = {
    ...exportBot(bot(dialogs)),
    associatedIntents: [{ id: 'billing', name: 'Billing', more: 1 }],
  };
  const again = readBotFile(JSON.stringify(theirs), of);
  expect(again).toMatchObject({
    ok: true,
    value: { bot: { domain: { intents: [{ name: 'Billing', phrases: [] }] } } },
  });
  expect(again.ok && exportBot(again.value.bot)).toEqual(theirs);
});
