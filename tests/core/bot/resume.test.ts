import { expect, test } from 'vitest';
import { resume } from '#core/bot/resume';
import { proves } from '#support/proves';
import {
  bareTurn,
  always,
  bot,
  deployedRun,
  dialog,
  fallbackDialog,
  goTo,
  goToDialog,
  onPattern,
  question,
  rule,
  Talk,
  text,
  tutorialBot,
  userSays,
} from './bot-builder';

const color = dialog('Color', [userSays(['*color*']), question('Which color?'), text('Nice.')]);
const fallback = fallbackDialog(text('Pardon?'));

test('[BT22] a message that fits a starter is answered by its dialog, which then is over', () => {
  const talk = new Talk(tutorialBot());
  proves('S140', () => expect(talk.say('Hello there')).toEqual(['Welcome!']));
  expect(talk.run).toMatchObject({ stack: [], at: null, state: 'active' });
  proves('S111', () => expect(talk.why).toContain('starter-matched: Hello there: (hi|hello|hey)*: Welcome'));
});

test('[BT22] “I want to speak to an agent” begins the handoff', () => {
  const talk = new Talk(tutorialBot());
  talk.say('I want to speak to an agent');
  proves('S141', () => expect(talk.run.stack.map((frame) => frame.dialogId)).toEqual(['Agent Handoff']));
  expect(talk.transfer).not.toBeNull();
});

test('[BT24] the sample statement starts nothing', () => {
  const sampled = dialog('Agent Handoff', [
    userSays([], { sample: 'I want to speak to an agent' }),
    text('no'),
  ]);
  proves('S110', () =>
    expect(new Talk(bot([sampled, fallback])).say('I want to speak to an agent')).toEqual(['Pardon?']),
  );
});

test('[BT23] disabled dialogs, starters and interactions are passed over', () => {
  const off = { enabled: false };
  const gone = dialog('Gone', [userSays(['x']), text('gone')], off);
  const mute = dialog('Mute', [userSays(['x'], off), text('mute')]);
  const open = dialog('Open', [userSays(['x']), text('off', off), text('on')]);
  expect(new Talk(bot([gone, mute, open])).say('x')).toEqual(['on']);
  const silent = { ...fallback, enabled: false };
  expect(new Talk(bot([silent])).say('x')).toEqual([expect.stringContaining('Not able to understand')]);
});

test('[BT25] rules go before starters, in their order, No Match last', () => {
  const ask = question('Sure?', {
    rules: [
      rule({ kind: 'no-match', message: 'Yes or no, please.' }, { kind: 'current' }),
      rule(onPattern('(yes|yep)*'), goTo('Great.')),
      rule({ kind: 'exact', value: 'No' }, goTo('Pity.')),
      rule(onPattern('*y*'), goTo('Never.')),
    ],
  });
  const end = { kind: 'end' } as const;
  const sure = dialog('Sure', [
    userSays(['start']),
    ask,
    text('Great.', { next: end }),
    text('Pity.', { next: end }),
    text('Never.'),
  ]);
  const all = bot([sure, dialog('No', [userSays(['no', 'maybe']), text('starter')]), fallback]);
  const talk = new Talk(all);
  expect(talk.say('start')).toEqual(['Sure?']);
  expect(talk.say('perhaps')).toEqual(['Yes or no, please.', 'Sure?']);
  expect(talk.say(' NO ')).toEqual(['Pity.']);
  expect(talk.run.at).toBeNull();
  talk.say('start');
  expect(talk.say('yep, yes')).toEqual(['Great.']);
  expect(talk.why).toContain('rule-matched: rule pattern');
});

test('[BT80] a rule with two conditions applies when both hold', () => {
  const both = {
    ...rule(onPattern('*order*'), goTo('Both.')),
    conditions: [onPattern('*order*'), onPattern('*now*')],
  };
  const ask = question('What?', { rules: [both, rule(onPattern('*order*'), goTo('One.'))] });
  const end = { kind: 'end' } as const;
  const what = dialog('What', [
    userSays(['start']),
    ask,
    text('Both.', { next: end }),
    text('One.', { next: end }),
  ]);
  const replyTo = (reply: string) => {
    const talk = new Talk(bot([what]));
    talk.say('start');
    return talk.say(reply);
  };
  expect(replyTo('order now')).toEqual(['Both.']);
  expect(replyTo('order it')).toEqual(['One.']);
});

test('[BT25] an unconditional rule swallows what a starter would take; excluded keywords hold in rules', () => {
  const condition = { ...onPattern('*order*'), excludeKeywords: ['Cancel'] };
  const ask = question('What?', { rules: [rule(condition, goTo('Order.')), rule(always)] });
  const what = dialog('What', [
    userSays(['start']),
    ask,
    text('Any.', { next: { kind: 'end' } }),
    text('Order.'),
  ]);
  const talk = new Talk(bot([what, color]));
  talk.say('start');
  expect(talk.say('cancel the order')).toEqual(['Any.']);
  talk.say('start');
  expect(talk.say('an order')).toEqual(['Order.']);
});

test('[BT26] a question without rules takes any reply', () => {
  const talk = new Talk(bot([color, fallback]));
  talk.say('color');
  expect(talk.say('color me red')).toEqual(['Nice.']);
});

test('[BT26][BT28] what fits no rule reaches the starters; afterwards the question is asked again', () => {
  const ask = question('Red or blue?', { rules: [rule(onPattern('red', 'blue'))] });
  const colors = dialog('Colors', [userSays(['start']), ask, text('Thanks.')]);
  const hours = dialog('Hours', [userSays(['*open*']), text('All day.')]);
  const talk = new Talk(bot([colors, hours, fallback]));
  talk.say('start');
  expect(talk.say('When do you open?')).toEqual(['All day.', 'Red or blue?']);
  expect(talk.run.at).toBe('Red or blue?');
  expect(talk.say('blue')).toEqual(['Thanks.']);
  expect(talk.run.stack).toEqual([]);
});

test('[BT27] nothing fits: the fallback of the open question answers and the question stays open', () => {
  const ask = question('Red?', { rules: [rule(onPattern('red'))], fallback: 'I know red only.' });
  const talk = new Talk(bot([dialog('Red', [userSays(['start']), ask, text('Good.')]), fallback]));
  talk.say('start');
  expect(talk.say('mauve')).toEqual(['I know red only.']);
  expect(talk.say('teal')).toEqual(['I know red only.']);
  expect(talk.say('red')).toEqual(['Good.']);
});

test('[BT27][BT28] nothing fits: the Fallback dialog answers, then the open question is asked again', () => {
  const ask = question('Red?', { rules: [rule(onPattern('red'))] });
  const talk = new Talk(bot([dialog('Red', [userSays(['start']), ask]), fallback]));
  talk.say('start');
  expect(talk.say('mauve')).toEqual(['Pardon?', 'Red?']);
  expect(talk.run.stack.map((frame) => frame.dialogId)).toEqual(['Red']);
});

test('[BT27] nothing fits and there is no Fallback dialog: a built-in text', () => {
  const talk = new Talk(bot([color]));
  expect(talk.say('hm')).toEqual(['Not able to understand your question. Can you please re-phrase it?']);
  expect(talk.why).toContain('nothing-fits');
});

test('[BT28][BT29] interrupted dialogs come back one after the other, each at most once', () => {
  const asking = (name: string) =>
    dialog(name, [userSays([name]), question(`${name}?`, { rules: [rule(onPattern('ok'))] })]);
  const talk = new Talk(bot(['a', 'b', 'c'].map(asking)));
  for (const name of ['a', 'b', 'c', 'b']) expect(talk.say(name)).toEqual([`${name}?`]);
  expect(talk.run.stack.map((frame) => frame.dialogId)).toEqual(['a', 'b']);
  expect(talk.say('ok')).toEqual(['a?']);
  expect(talk.say('ok')).toEqual([]);
  expect(talk.run.stack).toEqual([]);
});

test('[BT30] next actions lead where they say, and the dialog that is left is not come back to', () => {
  const first = dialog('First', [
    userSays(['go']),
    text('one', { next: goTo('three') }),
    text('two'),
    text('three', { next: goToDialog('Second') }),
  ]);
  const second = dialog('Second', [userSays([]), text('four', { next: { kind: 'end' } }), text('five')]);
  const talk = new Talk(bot([first, second]));
  expect(talk.say('go')).toEqual(['one', 'three', 'four']);
  expect(talk.run.stack).toEqual([]);
});

test('[BT30] Close Conversation ends the run and asks for the conversation to be closed', () => {
  const bye = dialog('Bye', [
    userSays(['bye']),
    text('Bye.', { next: { kind: 'close-conversation' } }),
    text('no'),
  ]);
  const talk = new Talk(bot([bye]));
  expect(talk.say('bye')).toEqual(['Bye.']);
  expect(talk.run).toMatchObject({ state: 'ended', stack: [], at: null });
  expect(talk.say('bye')).toEqual([]);
});

test('[BT31] a next action into nothing or into a disabled dialog ends the dialog and says so', () => {
  const start = dialog('Start', [
    userSays(['a'], { next: goTo('deleted') }),
    userSays(['b'], { next: goToDialog('deleted') }),
    text('no'),
  ]);
  const off = dialog('Off', [text('off')], { enabled: false });
  const other = dialog('Other', [userSays(['c'], { next: goTo('off') }), text('no')]);
  const talk = new Talk(bot([start, off, other]));
  for (const words of ['a', 'b', 'c']) expect(talk.say(words)).toEqual([]);
  expect(talk.why.match(/lead-deleted/g)).toHaveLength(2);
  expect(talk.why).toContain('lead-disabled: Off');
  expect(talk.run.stack).toEqual([]);
});

test('[BT32] after ten interactions of a dialog without a question the flow stops', () => {
  const chain = (length: number) =>
    dialog('Long', [userSays(['go']), ...Array.from({ length }, (_, i) => text(`${i + 1}`))]);
  const ten = new Talk(bot([chain(10)]));
  expect(ten.say('go')).toHaveLength(10);
  expect(ten.why).not.toContain('chain-');
  const eleven = new Talk(bot([chain(11)]));
  expect(eleven.say('go').at(-1)).toBe('10');
  expect(eleven.why).toContain('chain-too-long: 10');
});

test('[BT33] after five interactions in a row over several dialogs the flow stops', () => {
  const rooms = Array.from({ length: 8 }, (_, i) =>
    dialog(`room ${i}`, [userSays([`${i}`]), text(`in ${i}`, { next: goToDialog(`room ${i + 1}`) })]),
  );
  const talk = new Talk(bot(rooms));
  expect(talk.say('0')).toEqual(['in 0', 'in 1', 'in 2', 'in 3', 'in 4']);
  expect(talk.why).toContain('chain-crosses-too-often: 5');
  expect(talk.run.stack).toEqual([]);
  const halves = [
    dialog('first', [userSays(['go']), text('1'), text('2'), text('3', { next: goToDialog('second') })]),
    dialog('second', [userSays(['x']), text('4'), text('5'), text('6')]),
  ];
  expect(new Talk(bot(halves)).say('go')).toEqual(['1', '2', '3', '4', '5']);
});

test('[BT39] a line that was heard before changes nothing', () => {
  const talk = new Talk(tutorialBot());
  talk.hear({ kind: 'line', text: 'hi', sequence: 4 });
  const { run } = talk;
  for (const sequence of [4, 3, -1]) {
    const turn = resume(talk.bot, run, { kind: 'line', text: 'hi', sequence }, bareTurn);
    expect(turn).toEqual({ run, log: [] });
    expect(turn.run).toBe(run);
  }
  expect(talk.hear({ kind: 'line', text: 'hi', sequence: 5 })).toEqual(['Welcome!']);
  expect(talk.run.heardUpTo).toBe(5);
});

test('[BT40] the greeting is heard once, and not after somebody has spoken', () => {
  const greeting = { kind: 'greeting', text: 'hi', sequence: -1 } as const;
  const talk = new Talk(tutorialBot());
  proves('S218', () => expect(talk.hear(greeting)).toEqual(['Welcome!']));
  expect(talk.hear(greeting)).toEqual([]);
  expect(talk.say('hi')).toEqual(['Welcome!']);
  const late = new Talk(tutorialBot());
  late.say('x');
  expect(late.hear(greeting)).toEqual([]);
});

test('[BT41] lines get ids of their own and stand behind those still unpublished', () => {
  let ids = 0;
  const waiting = { id: 'old', text: 'before', delayMs: 0 };
  const run = deployedRun(tutorialBot(), { outbox: [waiting] });
  const at = { ...bareTurn, nextId: () => `new-${++ids}` };
  const turn = resume(tutorialBot(), run, { kind: 'line', text: 'hi', sequence: 0 }, at);
  expect(turn.run.outbox).toEqual([waiting, { id: 'new-1', text: 'Welcome!', delayMs: 0, by: 'Welcome!' }]);
});

test('[BT42] reasons are kinds and values, which shorten what was said', () => {
  const talk = new Talk(tutorialBot());
  talk.say(`39 ${'long '.repeat(1000)}`);
  expect(talk.log.map(({ kind }) => kind)).toEqual([
    'heard',
    'fallback-dialog',
    'dialog-begun',
    'text-said',
    'dialog-ended',
  ]);
  expect(talk.why).toContain('heard: 39 long');
  expect(talk.why.length).toBeLessThan(400);
});

test('[BT44] a question that was deleted while it was open is no longer waited for', () => {
  const talk = new Talk(bot([color, fallback]));
  talk.say('color');
  const after = new Talk(bot([dialog('Color', [userSays(['*color*']), text('Nice.')]), fallback]), talk.run);
  expect(after.hear({ kind: 'line', text: 'red', sequence: 9 })).toEqual(['Pardon?']);
  expect(after.run).toMatchObject({ at: null, stack: [] });
});
