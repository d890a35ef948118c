import * as v from 'valibot';
import { expect, test } from 'vitest';
import { botRun } from '#workers/persistence/bot-run-schema';
import type { JsonValue } from '#model/json';
import type { Code } from '#model/code';
import type { ScriptEnd } from '#model/script';
import { placeOf } from '#core/bot/place';
import { runFrom } from '#core/bot/preview';
import { beginTurn } from '#core/bot/turn-draft';
import type { Bot } from '#model/bot';
import { bot, dialog, fallbackDialog, goTo, onPattern, question, rule, text, userSays } from './bot-builder';
import { after, before, CodeTalk, leading, remember, saying, upon } from './code-talk';

const talkTo = (...interactions: Parameters<typeof dialog>[1]) =>
  new CodeTalk(bot([dialog('Main', [userSays(['go']), ...interactions]), fallbackDialog(text('Pardon?'))]));

test('[BT96] code before and after an interaction runs in its place', () => {
  const talk = talkTo(text('One', { code: { ...before, ...after } }), text('Two'));
  expect(talk.say('go')).toEqual([]);
  expect(talk.site).toBe('pre-process');
  expect(talk.runs()).toEqual([]);
  expect(talk.site).toBe('post-process');
  expect(talk.runs()).toEqual(['One', 'Two']);
});

test('[BT96] a question waits for its reply once its code has run', () => {
  const talk = talkTo(question('Which?', { code: { ...after, ...upon } }), text('Thanks'));
  talk.say('go');
  expect(talk.runs()).toEqual(['Which?']);
  expect(talk.run).toMatchObject({ at: 'Which?', waits: { for: 'consumer' } });
  expect(talk.say('this')).toEqual([]);
  expect(talk.site).toBe('user-response');
  expect(talk.runs()).toEqual(['Thanks']);
});

test('[BT96] what is said while code runs waits', () => {
  const talk = talkTo(text('One', { code: before }));
  talk.say('go');
  const { run } = talk;
  expect(talk.say('hello?')).toEqual([]);
  expect(talk.run).toEqual({ ...run, outbox: [] });
});

test('[BT96] a User Says has code too, and an interaction that was deleted while its code ran is left', () => {
  const talk = talkTo(text('One'));
  const [main] = talk.bot.dialogs;
  const hears = { ...main!.interactions[0]!, code: before };
  const of: Bot = bot([{ ...main!, interactions: [hears, text('One')] }]);
  expect(new CodeTalk(of).say('go')).toEqual([]);
  const other = new CodeTalk(of);
  other.say('go');
  expect(other.runs()).toEqual(['One']);
  const gone = new CodeTalk(of);
  gone.say('go');
  gone.forget(hears.id);
  expect(gone.runs()).toEqual([]);
  expect(gone.run).toMatchObject({ at: null, waits: { for: 'consumer' }, stack: [] });
});

test('[BT97] what code remembers stands in what is prepared after it, and its words come first', () => {
  const talk = talkTo(text('Hi {$botContext.name}', { code: { ...before, ...after } }));
  talk.say('go');
  expect(talk.runs([saying('So.'), remember('name', 'Ann')])).toEqual(['So.']);
  expect(talk.runs([saying('And:'), remember('name', 'Bob')])).toEqual(['And:', 'Hi Ann']);
});

test('[BT98] code leads on in place of the interaction, the next one, the rule', () => {
  const other = dialog('Other', [text('There')]);
  const lead = (code: Code) =>
    new CodeTalk(bot([dialog('Main', [userSays(['go']), question('Q', { code }), text('Next')]), other]));
  const first = lead(before);
  first.say('go');
  expect(first.runs([leading('There')])).toEqual(['There']);
  const second = lead(after);
  second.say('go');
  expect(second.runs([leading('There')])).toEqual(['Q', 'There']);
  const third = lead(upon);
  third.say('go');
  third.say('x');
  expect(third.runs([leading('there')])).toEqual(['There']);
});

test('[BT98] a name of nothing is told and changes nothing; what is disabled is passed over', () => {
  const talk = talkTo(text('One', { code: before }), text('Two', { enabled: false }), text('Three'));
  talk.say('go');
  expect(talk.runs([leading('Welcome Back')])).toEqual(['One', 'Three']);
  expect(talk.why).toContain('code-leads-nowhere: Welcome Back');
  talk.say('go');
  expect(talk.runs([leading('Two')])).toEqual(['Three']);
});

test('[BT99] code lets the bot look for a dialog', () => {
  const talk = new CodeTalk(
    bot([
      dialog('Main', [userSays(['go']), question('Q', { code: upon })]),
      dialog('Other', [userSays(['x']), text('There')]),
    ]),
  );
  talk.say('go');
  talk.say('x');
  expect(talk.runs([leading('platform.default')])).toEqual(['There', 'Q']);
});

test('[BT100] a reply at once is the last thing said', () => {
  const talk = talkTo(text('One', { code: before }), text('Two'));
  talk.say('go');
  expect(talk.runs([{ kind: 'reply-now', texts: ['Stop', 'it'] }, saying('never')])).toEqual(['Stop', 'it']);
  expect(talk.run.waits.for).toBe('consumer');
});

test('[BT100] after a reply at once an open question is still open', () => {
  const talk = talkTo(question('Q', { code: upon }), text('Two'));
  talk.say('go');
  talk.say('bad');
  expect(talk.runs([{ kind: 'reply-now', texts: ['A number, please.'] }])).toEqual(['A number, please.']);
  talk.say('7');
  expect(talk.runs()).toEqual(['Two']);
});

const notUnderstood = 'Not able to understand your question. Can you please re-phrase it?';

test.each<[ScriptEnd, string]>([
  [
    { kind: 'threw', message: 'x is not defined', inside: 'code', line: 2, column: 5 },
    'code-threw: One: pre-process: x is not defined: 2: 5',
  ],
  [
    { kind: 'threw', message: 'y', inside: 'globals', line: null, column: null },
    'code-threw: One: globals: y: 0: 0',
  ],
  [{ kind: 'stopped', because: 'time' }, 'code-stopped: One: pre-process: time'],
])('[BT101] code that ends %j is told, and the bot says that it did not understand', (end, why) => {
  const talk = talkTo(text('One', { code: before }));
  talk.say('go');
  expect(talk.runs([saying('So far')], end)).toEqual(['So far', notUnderstood]);
  expect(talk.why).toContain(why);
  expect(talk.run.waits.for).toBe('consumer');
});

test.each(['initConversation', '__initConversation'])('[BT102] %s begins a session', (name) => {
  const main = dialog('Main', [userSays(['go']), text('{$botContext.a}')]);
  const of = { ...bot([main]), globalFunctions: `function ${name}() {}` };
  const talk = new CodeTalk(of);
  expect(talk.say('go')).toEqual([]);
  expect(talk.site).toBe('init');
  expect(talk.runs([remember('a', 'begun')])).toEqual(['begun']);
  expect(talk.say('go')).toEqual(['begun']);
  const failing = new CodeTalk(of);
  failing.say('go');
  const end = { kind: 'threw', message: 'no', inside: 'globals', line: 1, column: 1 } as const;
  failing.runs([remember('a', 'all the same')], end);
  expect(failing.run.outbox.map((line) => line.text)).toEqual(['all the same']);
});

test('[BT102] code that begins a session leaves the question open from which its author has played', () => {
  const onto = goTo('Fine.');
  const choices = [{ title: 'Red', value: 'r', action: 'postback' }] as const;
  const asks = question('Size?', { rules: [rule(onPattern('small'), onto)] });
  const offers = {
    ...question('Colour?', { rules: [rule({ kind: 'option', value: 'r' }, onto)] }),
    ...{ kind: 'button' as const, buttons: choices },
  };
  for (const [asked, reply] of [
    [asks, 'small'],
    [offers, 'Red'],
  ] as const) {
    const of = {
      ...bot([
        dialog('Main', [userSays(['go']), asked, text('no'), text('Fine.')]),
        fallbackDialog(text('Pardon?')),
      ]),
      globalFunctions: 'function initConversation() {}',
    };
    const talk = new CodeTalk(of);
    const draft = beginTurn(of, talk.run, talk.at);
    runFrom(draft, placeOf(of, asked.id)!);
    talk.run = draft.run;
    expect(talk.say(reply)).toEqual([]);
    expect(talk.site).toBe('init');
    expect(talk.runs([saying('Welcome')])).toEqual(['Welcome', 'Fine.']);
    expect(talk.run.outbox[0]).not.toHaveProperty('by');
  }
});

test('[BT102] functions alone begin nothing', () => {
  const of = { ...bot([dialog('Main', [userSays(['go']), text('Hi')])]), globalFunctions: 'function f() {}' };
  expect(new CodeTalk(of).say('go')).toEqual(['Hi']);
});

test('[BT103] code sets delays and keeps long texts whole', () => {
  const long = 'word '.repeat(100).trim();
  const talk = talkTo(text(long, { code: before, delayMs: 100 }));
  talk.say('go');
  talk.runs([{ kind: 'delay', ms: 700 }, saying('First'), { kind: 'allow-long-text', allowed: true }]);
  expect(talk.run.outbox.map((line) => [line.text, line.delayMs])).toEqual([
    ['First', 700],
    [long, 700],
  ]);
});

test('[BT103] what is pressed of its quick replies means what they stand for', () => {
  const asking = question('Q', { code: before, rules: [rule(onPattern('yes-1'), goTo('Good'))] });
  const talk = talkTo(asking, text('Good'));
  talk.say('go');
  talk.runs([{ kind: 'add-quick-replies', quickReplies: ['Sure~yes-1', 'Never', '~x'] }]);
  expect(talk.run.outbox).toMatchObject([
    { text: 'Q', quickReplies: { replies: [{ title: 'Sure' }, { title: 'Never' }] } },
  ]);
  expect(talk.say('Sure')).toEqual(['Good']);
  talk.say('go');
  talk.runs();
  expect(talk.say('Sure')).toEqual(['Pardon?']);
});

test.each([
  ['before', before, 'leads', leading('One')],
  ['before', before, 'looks again', leading('platform.default')],
  ['after', after, 'leads', leading('One')],
  ['after', after, 'looks again', leading('platform.default')],
] as const)('[BT104] code %s a question that %3$s in circles ends', (_, code, __, effect) => {
  const talk = talkTo(question('One', { code }));
  talk.say('go');
  let turns = 0;
  for (; talk.site !== null && turns < 100; turns += 1) talk.runs([effect]);
  expect(turns).toBeLessThan(20);
  expect(talk.why).toContain('chain-');
});

test('[BT99] what was prepared is said before the bot looks for a dialog', () => {
  const talk = talkTo(text('One', { code: after }));
  talk.say('go');
  talk.run = { ...talk.run, heard: 'hm' };
  expect(talk.runs([leading('platform.default')])).toEqual(['One', 'Pardon?']);
});

test('[BT103] whatever code asks for, what it leaves behind can be stored', () => {
  const talk = talkTo(question('Q', { code: before }));
  talk.say('go');
  const long = 'a tag::breakWithDelay=1'.repeat(300);
  let deep: JsonValue = 1;
  for (let level = 0; level < 40; level += 1) deep = [deep];
  talk.runs([
    { kind: 'delay', ms: 60_000 },
    ...Array.from({ length: 40 }, () => saying(long, `${'t'.repeat(3000)}~${'p'.repeat(3000)}`)),
    { kind: 'set-variable', name: 'deep', value: deep, scope: 'session' },
    { kind: 'add-quick-replies', quickReplies: Array.from({ length: 300 }, (_, at) => `${at}~${at}`) },
  ]);
  expect(v.is(botRun, talk.run)).toBe(true);
  expect(talk.why).toContain('said-too-much');
  expect(talk.why).toContain('variable-too-long: deep');
  for (const ms of [Number.NaN, -5, 0.4]) {
    const other = talkTo(text('One', { code: before }));
    other.say('go');
    other.runs([{ kind: 'delay', ms }]);
    expect(other.run.outbox.map((line) => line.delayMs)).toEqual([0]);
  }
});

test('[BT105] upon a reply that fits no rule code may lead on, else dialogs are looked for', () => {
  const asking = question('Q', { code: upon, rules: [rule(onPattern('yes'))] });
  const talk = talkTo(asking, text('Good'));
  talk.say('go');
  talk.say('hm');
  expect(talk.runs()).toEqual(['Pardon?', 'Q']);
  talk.say('hm');
  expect(talk.runs([leading('Good')])).toEqual(['Good']);
});
