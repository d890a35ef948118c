import { expect, test } from 'vitest';
import { counts, lengths } from '#model/limits';
import { beginTurn } from '#core/bot/turn-draft';
import { setVariable } from '#core/bot/variables/set-variable';
import { startRun } from '#core/bot/start-run';
import type { Rule } from '#model/interaction';
import {
  bareTurn,
  bot,
  dialog,
  fallbackDialog,
  onPattern,
  question,
  remembered,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

const end = { kind: 'end' } as const;
const sets = (name: string, value: string, scope: 'request' | 'dialog' | 'session') => ({
  name,
  value,
  scope,
});
const kept = (talk: Talk) => talk.run.variables.map(({ name, value }) => [name, value]);

test('[BT82] what a rule remembers is filled in, and its own message knows it', () => {
  const pardon: Rule = {
    ...rule({ kind: 'no-match', message: 'What is {$botContext.said}?' }, { kind: 'current' }),
    variables: [sets('said', '“{$userMessage}”', 'session')],
  };
  const talk = new Talk(bot([dialog('D', [userSays(['go']), question('Well?', { rules: [pardon] })])]));
  talk.say('go');
  expect(talk.say('hm')).toEqual(['What is “hm”?', 'Well?']);
  expect(kept(talk)).toEqual([['said', '“hm”']]);
  expect(talk.why).toMatch(/variable-set: said.*“hm”/);
});

test('[BT83] a variable lives until something new is said, until its dialog ends, or on', () => {
  const variables = [sets('r', '1', 'request'), sets('d', '2', 'dialog'), sets('s', '3', 'session')];
  const takes: Rule = { ...rule(onPattern('*')), variables };
  const d = dialog('D', [
    userSays(['go']),
    question('One?', { rules: [takes] }),
    question('Two?'),
    text('T', { next: end }),
  ]);
  const talk = new Talk(bot([d, fallbackDialog(text('Pardon?'))]));
  talk.say('go');
  talk.say('x');
  expect(kept(talk)).toEqual([
    ['r', '1'],
    ['d', '2'],
    ['s', '3'],
  ]);
  talk.say('y');
  expect(kept(talk)).toEqual([['s', '3']]);
});

test('[BT83] a name has the value and the duration it was given last', () => {
  const draft = beginTurn(bot([]), startRun({ ...new Talk(bot([])).run, bot: bot([]) }), bareTurn);
  setVariable(draft, 'a', 'x', 'request');
  setVariable(draft, '__proto__', { deep: [1] }, 'session');
  setVariable(draft, 'a', 'y', 'session');
  expect(draft.run.variables).toEqual([
    { name: '__proto__', value: { deep: [1] }, scope: 'session', dialogId: null },
    { name: 'a', value: 'y', scope: 'session', dialogId: null },
  ]);
  setVariable(draft, 'a', null, 'session');
  expect(draft.run.variables).toHaveLength(1);
});

test.each<[string, Partial<Rule>, string[]]>([
  [
    'holds',
    { contextConditions: [{ name: 'likes', matches: 'contains', value: '{$userMessage}' }] },
    ['Known.'],
  ],
  [
    'does not hold',
    { contextConditions: [{ name: 'likes', matches: 'not-contains', value: '{$userMessage}' }] },
    ['New.'],
  ],
  [
    'one of two holds',
    {
      contextConditions: [
        { name: 'likes', matches: 'contains', value: 'cheese' },
        { name: '{$userMessage}', matches: 'contains', value: 'TEA' },
      ],
    },
    ['Known.'],
  ],
  [
    'one of two holds and both are needed',
    {
      contextMatch: 'all',
      contextConditions: [
        { name: 'likes', matches: 'contains', value: 'cheese' },
        { name: '{$userMessage}', matches: 'contains', value: 'TEA' },
      ],
    },
    ['New.'],
  ],
])('[BT84] a variable condition that %s', (_, part, said) => {
  const known: Rule = {
    ...rule(onPattern('*'), { kind: 'interaction', interactionId: text('Known.').id }),
    ...part,
  };
  const d = dialog('D', [
    userSays(['go']),
    question('What?', { rules: [known, rule(null)] }),
    text('New.', { next: end }),
    text('Known.', { next: end }),
  ]);
  const talk = new Talk(bot([d]), { variables: remembered({ likes: 'Tea and jam' }) });
  talk.say('go');
  expect(talk.say('tea')).toEqual(said);
});

test('[BT160] all that is remembered has its bounds', () => {
  const run = startRun({ ...new Talk(bot([])).run, bot: bot([]) });
  const draft = beginTurn(bot([]), run, bareTurn);
  for (let n = 0; n < 6; n += 1) setVariable(draft, `v${n}`, 'x'.repeat(99_000), 'forever');
  setVariable(draft, 'v0', null, 'forever');
  setVariable(draft, 'v6', 'x'.repeat(99_000), 'forever');
  expect(draft.log.map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: 5 }, () => 'variable-set'),
    'variables-too-long',
    'variable-set',
    'variable-set',
  ]);
  expect(JSON.stringify(draft.run.variables).length).toBeLessThan(lengths.variables);
});

test('[BT85] what is too long or one too many is not remembered', () => {
  const many = Object.fromEntries(Array.from({ length: counts.variables }, (_, n) => [`v${n}`, n]));
  const full = { ...startRun({ ...new Talk(bot([])).run, bot: bot([]) }), variables: remembered(many) };
  const draft = beginTurn(bot([]), full, bareTurn);
  setVariable(draft, 'more', 'x', 'session');
  setVariable(draft, 'v1', 'x'.repeat(lengths.variable), 'session');
  setVariable(draft, 'v2', 'fits', 'session');
  expect(draft.log.map(({ kind }) => kind)).toEqual([
    'too-many-variables',
    'variable-too-long',
    'variable-set',
  ]);
  expect(draft.run.variables).toHaveLength(counts.variables);
});
