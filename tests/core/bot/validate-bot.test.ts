import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import { partsDown, type Connector } from '#model/connector';
import { asId, type SkillId } from '#model/ids';
import type { Integration } from '#model/integration';
import { validateBot } from '#core/bot/validate-bot';
import { proves } from '#support/proves';
import { withAnySet } from './any-set';
import {
  always,
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
  text,
  tutorialBot,
  userSays,
} from './bot-builder';

const known = [{ id: asId<SkillId>('1234567890'), name: 'Human' }];

function problems(of: Bot): string[] {
  return validateBot(of, known).map((it) => `${it.severity} ${it.dialogId}/${it.interactionId}: ${it.text}`);
}

test('[BT16] invalid patterns of starters and rules are errors with their position', () => {
  const asks = question('Ask', { rules: [rule(onPattern('ok', 'a(b'))] });
  const of = bot([dialog('D', [userSays(['ok', '(x'], { id: text('starter').id }), asks])]);
  expect(problems(of)).toEqual([
    expect.stringMatching(/^error D\/starter: .*“\(x”.* position 1 on, a bracket is never closed\.$/),
    expect.stringMatching(/^error D\/Ask: .*“a\(b”.* position 2 on, a bracket is never closed\.$/),
  ]);
});

test('[BT17] next actions that lead to something deleted are errors', () => {
  const rules = [rule(onPattern('a'), goTo('gone')), rule(always, goTo('T'))];
  const of = bot([
    dialog('D', [userSays(['x']), question('Ask', { rules }), text('T', { next: goToDialog('gone') })]),
    dialog('E', [userSays(['y'], { next: goTo('T') })]),
  ]);
  expect(problems(of)).toEqual([
    expect.stringMatching(/^error D\/Ask: The rule “rule pattern” leads to something that was deleted/),
    expect.stringMatching(/^error D\/T: The next action of “T” leads to something that was deleted/),
  ]);
});

test('[BT17] a next action that is never taken may lead nowhere', () => {
  const rules = [rule(always, goTo('T'))];
  const asks = question('Ask', { rules, next: goTo('gone') });
  expect(problems(bot([dialog('D', [userSays(['x']), asks, text('T')])]))).toEqual([]);
});

test('[BT18] a User Says without a pattern is a warning', () => {
  const of = bot([dialog('D', [userSays([], { id: text('starter').id }), text('x')])]);
  proves('S109', () =>
    expect(problems(of)).toEqual([expect.stringMatching(/^warning D\/starter: .*no pattern.*“D”/)]),
  );
});

test('[BT19] an Integration interaction needs an integration that exists', () => {
  const of = bot([dialog('D', [userSays(['x']), integrationStep(null), integrationStep('gone')])]);
  proves('S114', () =>
    expect(problems(of)).toEqual([
      expect.stringMatching(/^error D\/calls null: .*choose one/),
      expect.stringMatching(/^error D\/calls gone: .*choose one/),
    ]),
  );
});

test('[BT20] the bot of the tutorial has no problem; that its pattern fits the marker is explained', () => {
  const [advice, ...others] = problems(tutorialBot());
  expect(others).toEqual([]);
  proves('S112', () =>
    expect(advice).toContain('advice Agent Handoff/says *(agent|representative|help|human)*'),
  );
  expect(advice).toContain('add a dialog with exactly the pattern __agent_escalation_failed__');
});

test('[BT20] a dialog with exactly the marker as its pattern ends the advice', () => {
  const sorry = dialog('Sorry', [userSays(['__agent_escalation_failed__']), text('Nobody is free.')]);
  proves('S335', () => expect(problems(tutorialBot(sorry))).toEqual([]));
});

test('[BT20] a handoff pattern without wildcards does not fit the marker', () => {
  const handoff = dialog('H', [
    userSays(['(agent|representative|help|human)']),
    integrationStep('Escalation'),
  ]);
  proves('S339', () =>
    expect(problems(bot([handoff, fallbackDialog(text('Pardon?'))], [escalation()]))).toEqual([]),
  );
});

test('[BT74] a transfer to a skill the bot’s own user has is shown as a warning that it comes back', () => {
  const sorry = dialog('Sorry', [userSays(['__agent_escalation_failed__']), text('Nobody is free.')]);
  const of = bot([handoffDialog(), sorry], [escalation({ skillId: ' 1234567890' })]);
  const player = { loginName: 'bot_user', skills: ['55', '1234567890'] };
  expect(validateBot(of, known, { players: [player] })).toMatchObject([
    { severity: 'warning', field: 'skillId', text: expect.stringContaining('“bot_user”') },
  ]);
  expect(validateBot(of, known, { players: [{ ...player, skills: ['55'] }] })).toEqual([]);
  const later = withAnySet(bot([handoffDialog(), sorry], [escalation({ skillId: '{$botContext.skill}' })]));
  expect(validateBot(later, known, { players: [player] })).toEqual([]);
});

test.each<[string, Partial<Integration<'agent-escalation'>>, string[]]>([
  ['the name in other letters', { skillName: ' human' }, []],
  ['a variable as the name', { skillName: '{$botContext.name}' }, []],
  ['the name of a skill that was renamed', { skillName: 'People' }, ['“People”, but the skill with the id']],
])('[BT75] an escalation with %s', (_, changes, expected) => {
  const sorry = dialog('Sorry', [userSays(['__agent_escalation_failed__']), text('Nobody is free.')]);
  const found = validateBot(withAnySet(bot([handoffDialog(), sorry], [escalation(changes)])), known);
  expect(found).toMatchObject(
    expected.map((words) => ({
      severity: 'warning',
      integrationId: 'Escalation',
      field: 'skillName',
      text: expect.stringContaining(words),
    })),
  );
});

test.each<[string, Partial<Connector>[] | undefined, string[]]>([
  ['connectors that are not known', undefined, []],
  ['no connector', [], ['has no agent connector']],
  ['one that was never started', [{}], ['was started yet']],
  ['one that was stopped', [{ wanted: 'stopped', status: 'stopped' }], ['only agent connector is stopped']],
  ['one that is Offline', [{ wanted: 'running', status: 'offline' }], ['Details say']],
  ['one that is starting', [{ wanted: 'running', status: 'starting' }], []],
  ['one stopped and one Online', [{ wanted: 'stopped' }, { wanted: 'running', status: 'online' }], []],
])('[BT76] a bot with %s', (_, connectors, expected) => {
  const sorry = dialog('Sorry', [userSays(['__agent_escalation_failed__']), text('Nobody is free.')]);
  const of = bot([handoffDialog(), sorry], [escalation()]);
  const found = validateBot(of, known, { connectors: connectors?.map(connector) });
  expect(found).toMatchObject(
    expected.map((words) => ({
      severity: 'warning',
      dialogId: null,
      integrationId: null,
      text: expect.stringContaining(words),
    })),
  );
});

function connector(parts: Partial<Connector>): Connector {
  return {
    id: asId('connector'),
    plays: { kind: 'bot', botId: asId('bot') },
    accountId: asId('12345678'),
    userId: asId('bot_user'),
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    settings: [],
    wanted: 'never-started',
    status: 'ready-to-start',
    parts: partsDown,
    ...parts,
  };
}

test.each<[string, Partial<Integration<'agent-escalation'>>, string[]]>([
  ['a known number', { skillId: ' 1234567890 ' }, []],
  ['a variable', { skillId: '{$botContext.skill}' }, []],
  ['a name', { skillId: 'Human' }, ['skill id']],
  ['no skill id', { skillId: ' ' }, ['Agent Skill Id is empty']],
  ['no skill name', { skillName: '' }, ['Agent Skill Name is empty']],
  ['no name and no variable', { name: '', responseVariable: '' }, ['Integration Name', 'Response Data']],
  ['an unknown number', { skillId: '42' }, ['No skill of this account']],
  ['no message', { message: ' ' }, ['Message to User is empty']],
  ['BLANK_MESSAGE', { message: 'BLANK_MESSAGE' }, []],
])('[BT21] an escalation with %s', (_, changes, expected) => {
  const sorry = dialog('Sorry', [userSays(['__agent_escalation_failed__']), text('Nobody is free.')]);
  const found = validateBot(withAnySet(bot([handoffDialog(), sorry], [escalation(changes)])), known);
  proves(['S103', 'S325'], () =>
    expect(
      found.filter(({ severity }) => severity !== 'advice').map((it) => [it.severity, it.integrationId]),
    ).toEqual(expected.map(() => ['error', 'Escalation'])),
  );
  expected.forEach((words, i) => expect(found[i]?.text).toContain(words));
});
