import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyDialogs } from '#core/bot/copy-dialogs';
import { misfits } from '#core/bot/misfits';
import { mostTaken, takeDialogs } from '#core/bot/take-dialogs';
import type { Bot } from '#model/bot';
import { asId, type DialogId, type IntegrationId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { counts } from '#model/limits';
import {
  api,
  bot,
  dialog,
  escalation,
  fallbackDialog,
  goTo,
  goToDialog,
  handoffDialog,
  integrationStep,
  onPattern,
  question,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

const own = bot([dialog('Welcome', [userSays(['hi']), text('Welcome!')]), fallbackDialog(text('Pardon?'))]);
const when = '11-27-2026 06:30';
const counting = () => {
  let ids = 0;
  return () => `new-${(ids += 1)}`;
};
const source = (parts: Partial<Bot>): Bot => ({ ...own, id: asId('other'), name: 'Other', ...parts });

function take(from: Bot, names: readonly string[], into: Bot = own) {
  const ids = names.map((name) => asId<DialogId>(name));
  return takeDialogs(into, from, ids, { when, nextId: counting() });
}

function taken(from: Bot, names: readonly string[], into: Bot = own) {
  const result = take(from, names, into);
  if (!result.ok) throw new Error(result.failure.text);
  return result.value;
}

const refusal = (from: Bot, names: readonly string[], into: Bot = own) => {
  const result = take(from, names, into);
  return result.ok ? null : result.failure.text;
};

test('[BT276] dialogs come with what they call and work as they did, under names of their own', () => {
  const from = source({ dialogs: [handoffDialog()], integrations: [escalation({ skillId: '42' })] });
  const { bot: made, dialogId, notes } = taken(from, ['Agent Handoff']);
  expect(notes).toEqual([]);
  expect(made.dialogs.map(({ name }) => name)).toEqual(['Welcome', 'Fallback', `Agent Handoff (${when})`]);
  expect(made.dialogs[2]?.id).toBe(dialogId);
  const talk = new Talk(made);
  talk.say('I want an agent');
  expect(talk.transfer).toMatchObject({ skillId: '42' });
  expect(from.dialogs[0]?.id).not.toBe(dialogId);
});

test('[BT276] what leads from one taken dialog to another leads there still', () => {
  const asks = question('Sure?', { rules: [rule(onPattern('yes'), goTo('Done.'))] });
  const from = source({
    dialogs: [
      dialog('Start', [userSays(['start']), text('Right.', { next: goToDialog('Middle') })]),
      dialog('Middle', [userSays(['middle']), asks, text('Hm.', { next: { kind: 'end' } })]),
      dialog('End', [userSays(['end']), text('Done.')]),
    ],
  });
  const { bot: made, notes } = taken(from, ['End', 'Start', 'Middle']);
  expect(notes).toEqual([]);
  const talk = new Talk(made);
  expect(talk.say('start')).toEqual(['Right.', 'Sure?']);
  expect(talk.say('yes')).toEqual(['Done.']);
});

test('[BT276] an integration the bot has in the same words is called; one of that name that differs comes beside it', () => {
  const from = source({ dialogs: [handoffDialog()], integrations: [escalation()] });
  const same = { ...own, integrations: [{ ...escalation(), id: asId<never>('mine') }] };
  const twin = taken(from, ['Agent Handoff'], same).bot;
  expect(twin.integrations.map(({ id }) => id)).toEqual(['mine']);
  expect(twin.dialogs[2]?.interactions[1]).toMatchObject({ integrationId: 'mine' });
  const other = { ...own, integrations: [escalation({ skillId: '7' })] };
  const { bot: beside, notes } = taken(from, ['Agent Handoff'], other);
  expect(beside.integrations.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'agent-escalation Escalation',
    'agent-escalation Escalation 2',
  ]);
  expect(beside.dialogs[2]?.interactions[1]).toMatchObject({ integrationId: beside.integrations[1]?.id });
  expect(notes).toEqual([expect.stringContaining('“Escalation” is called “Escalation 2” here')]);
});

test('[BT276] intents and entities that are asked for come along; what has such a name already is meant', () => {
  const intents = [
    { id: 'i1', name: 'Billing', phrases: ['my @item is wrong'] },
    { id: 'i2', name: 'Returns', phrases: ['send it back'] },
    { id: 'i3', name: 'Unused', phrases: ['never'] },
  ];
  const entities = [
    { id: 'e1', name: 'item', values: ['bill'] },
    { id: 'e2', name: 'colour', values: ['red'] },
    { id: 'e3', name: 'unused', values: ['x'] },
    { id: 'e4', name: 'col', values: ['left', 'right'] },
  ];
  const remembers: Interaction = question('Which?', {
    rules: [
      {
        ...rule({ kind: 'intent', intentId: 'i2' }),
        variables: [{ name: 'slot.colour', value: '@colour', scope: 'session' }],
      },
    ],
  });
  const from = source({
    dialogs: [dialog('Bills', [userSays([], { intentId: 'i1' }), remembers])],
    domain: { intents, entities },
  });
  const mine = {
    ...own,
    domain: { intents: [{ id: 'mine', name: 'returns', phrases: ['back'] }], entities: [] },
  };
  const { domain, dialogs } = taken(from, ['Bills'], mine).bot;
  expect(domain?.intents.map(({ name }) => name)).toEqual(['returns', 'Billing']);
  expect(domain?.entities.map(({ name }) => name)).toEqual(['item', 'colour']);
  const [says, asks] = dialogs[2]!.interactions;
  expect(says).toMatchObject({ intentId: domain?.intents[1]?.id });
  expect(asks?.rules[0]?.conditions).toMatchObject([{ kind: 'intent', intentId: 'mine' }]);
  expect(taken(source({ dialogs: [dialog('Plain', [])] }), ['Plain'], mine).bot.domain).toBe(mine.domain);
});

test('[BT277] what was left behind is told, each with who misses it', () => {
  const code = { 'pre-process': "greet(); botContext.setTriggerNextMessage('Welcome!')" };
  const from = source({
    dialogs: [
      dialog('Ask', [
        userSays(['ask']),
        text('Welcome!', { code, next: goToDialog('Later') }),
        integrationStep('Stores', { next: goTo('Much later.') }),
        text('Gone.', { next: goTo('nothing') }),
      ]),
      dialog('Later', [userSays(['later']), text('Much later.')]),
    ],
    integrations: [api({ url: 'https://{$env.host}/list' })],
    globalFunctions: 'function greet() {}',
    environmentId: asId('env'),
  });
  const { notes, bot: made } = taken(from, ['Ask']);
  expect(notes).toEqual([
    '“Welcome! 2” leads to the dialog “Later”, which was not taken along: choose where it goes on.',
    '“calls Stores” leads to “Much later.” in “Later”, which was not taken along: choose where it goes on.',
    '“Gone.” leads to something that was deleted: choose where it goes on.',
    'The code of “Welcome! 2” names “Welcome!”, which is called “Welcome! 2” here.',
    'The code of “Welcome! 2” may use the global functions of “Other”: they stay there.',
    'The environment variable “host” is of the bot environment of “Other”: this bot has another one, or none.',
  ]);
  expect(made.globalFunctions).toBeUndefined();
  expect(made.environmentId).toBeUndefined();
});

test('[BT277] an integration is told by the name it had, and none that has kept its own', () => {
  const stores = (id: string, name: string) =>
    api({ id: asId<IntegrationId>(id), name, url: `https://x/${id}` });
  const into = { ...own, integrations: [stores('mine', 'Stores')] };
  const from = source({
    dialogs: [dialog('Ask', [userSays(['ask']), integrationStep('a'), integrationStep('b')])],
    integrations: [stores('b', 'Stores list'), stores('a', 'Stores')],
  });
  expect(taken(from, ['Ask'], into).notes).toEqual([
    'The integration “Stores” is called “Stores 2” here: texts that show its custom data fields name the other one.',
  ]);
});

test('[BT276] what leads to a dialog that the bot has, as a copy has it, leads there', () => {
  const from = source({
    dialogs: [dialog('Ask', [userSays(['ask']), text('So?', { next: goToDialog('Welcome') })])],
  });
  expect(taken(from, ['Ask']).notes).toEqual([]);
});

test('[BT276] none, too many, what is gone, one of this bot and what a bot has once are refused in a sentence', () => {
  const many = Array.from({ length: mostTaken + 1 }, (_, at) => dialog(`D${at}`, []));
  const from = source({ dialogs: [...many, fallbackDialog(text('What?'))] });
  expect(refusal(from, [])).toBe('Choose the dialogs that are imported.');
  expect(
    refusal(
      from,
      many.map(({ id }) => id),
    ),
  ).toBe('At most 10 dialogs are imported at once.');
  expect(refusal(from, ['D1', 'nowhere'])).toBe('One of these dialogs does not exist any more.');
  expect(refusal(from, ['Fallback'])).toBe('Only standard dialogs are imported.');
  expect(refusal(own, ['Welcome'])).toBe('These dialogs are of this bot: duplicate them.');
  expect(refusal(from, ['D1', 'D2'])).toBeNull();
});

test('[BT276] a bot with as many integrations as it may have takes what calls one of these', () => {
  const calls = escalation({ skillId: '42' });
  const from = source({ dialogs: [handoffDialog()], integrations: [calls] });
  const integrations = Array.from({ length: counts.integrations }, (_, at) => ({
    ...calls,
    id: asId<IntegrationId>(`own${at}`),
  }));
  expect(taken(from, ['Agent Handoff'], { ...own, integrations }).bot.integrations).toHaveLength(
    counts.integrations,
  );
});

test('[BT276] whatever is taken how often, nothing stands twice', () => {
  const names = ['Agent Handoff', 'Shop', 'Bills'];
  const from = source({
    dialogs: [
      handoffDialog(text('Sorry.')),
      dialog('Shop', [userSays(['shop']), text('Sold out.'), integrationStep('Stores')]),
      dialog('Bills', [userSays([], { intentId: 'i1' }), text('Bills.')]),
    ],
    integrations: [escalation(), api()],
    domain: { intents: [{ id: 'i1', name: 'Bills', phrases: ['my bill'] }], entities: [] },
  });
  fc.assert(
    fc.property(fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 4 }), (rounds) => {
      const nextId = counting();
      const made = rounds.reduce((into, round) => {
        const result = takeDialogs(
          into,
          from,
          round.map((name) => asId<DialogId>(name)),
          { when, nextId },
        );
        if (!result.ok) throw new Error(result.failure.text);
        return result.value.bot;
      }, own);
      expect([...misfits('bot', made)]).toEqual([]);
      const all = made.dialogs.flatMap(({ interactions }) =>
        interactions.map(({ name }) => name.toLowerCase()),
      );
      expect(new Set(all).size).toBe(all.length);
      expect(new Set(made.dialogs.map(({ name }) => name)).size).toBe(made.dialogs.length);
      expect(made.integrations.length).toBeLessThanOrEqual(2);
      expect(made.domain?.intents.length ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test('[BT276] a copy leads where it led, within itself and elsewhere', () => {
  const one = dialog('One', [text('a', { next: goTo('b') }), text('b', { next: goToDialog('Two') })]);
  const [copy] = copyDialogs([one], { nextId: counting(), nameOf: (name) => `${name}_copy` });
  const [a, b] = copy!.interactions;
  expect(a?.next).toEqual({ kind: 'interaction', interactionId: b?.id });
  expect(b?.next).toEqual(goToDialog('Two'));
});
