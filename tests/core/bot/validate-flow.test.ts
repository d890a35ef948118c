import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import { escalationServices } from '#model/escalation-services';
import { asId, type SkillId } from '#model/ids';
import type { Condition, Interaction, Rule } from '#model/interaction';
import { newDialog, newInteraction } from '#core/bot/new-bot';
import { resume } from '#core/bot/resume';
import { validateBot } from '#core/bot/validate-bot';
import {
  bareTurn,
  always,
  api,
  bot,
  deployedRun,
  dialog,
  escalation,
  fallbackDialog,
  goTo,
  goToDialog,
  integrationStep,
  onPattern,
  question,
  rule,
  text,
  userSays,
} from './bot-builder';

const known = [{ id: asId<SkillId>('1234567890'), name: 'Human' }];

function problems(of: Bot): string[] {
  return validateBot(of, known).map((it) => `${it.severity} ${it.dialogId}/${it.interactionId}: ${it.text}`);
}

/** Interactions that follow a User Says, in a bot of one dialog. */
function inDialog(...interactions: Interaction[]): Bot {
  return bot([dialog('D', [userSays(['x']), ...interactions])]);
}

test('[BT59] what could not be saved is an error, at its field', () => {
  const of = inDialog(text('long', { text: 'x'.repeat(5001) }), text('slow', { delayMs: 10_001 }));
  expect(validateBot(of, []).map((it) => [it.severity, it.interactionId, it.field])).toEqual([
    ['error', 'long', 'text'],
    ['error', 'slow', 'delayMs'],
  ]);
});

test('[BT60] a next action that leads into a disabled dialog is a warning', () => {
  const off = dialog('Off', [userSays(['y']), text('there')], { enabled: false });
  const rules = [rule(onPattern('yes'), goTo('there')), rule({ kind: 'no-match', message: '' })];
  const on = dialog('D', [
    userSays(['x']),
    question('Ask', { rules }),
    text('T', { next: goToDialog('Off') }),
  ]);
  expect(problems(bot([on, off]))).toEqual([
    expect.stringMatching(/^warning D\/Ask: The rule “rule pattern” leads to the dialog “Off”, .* disabled/),
    expect.stringMatching(/^warning D\/T: The next action of “T” leads to the dialog “Off”, .* disabled/),
  ]);
});

test('[BT18] a User Says needs no pattern where another dialog leads to its own', () => {
  const first = dialog('D', [userSays(['x'], { next: goToDialog('E') })]);
  expect(problems(bot([first, dialog('E', [userSays([]), text('there')])]))).toEqual([]);
});

test('[BT61] a dialog that nothing leads to is a warning, and so is one that only it leads to', () => {
  const lost = dialog('Lost', [text('a', { next: goToDialog('Further') })]);
  const further = dialog('Further', [text('b')]);
  expect(problems(bot([lost, further]))).toEqual([
    expect.stringMatching(/^warning Lost\/null: Nothing leads to “Lost”/),
    expect.stringMatching(/^warning Further\/null: Nothing leads to “Further”/),
  ]);
});

test('[BT61] a fallback dialog needs nothing that leads to it', () => {
  expect(problems(bot([fallbackDialog(text('Pardon?'))]))).toEqual([]);
});

test('[BT62] interactions nothing leads to are told once for those that follow one another', () => {
  const end = { kind: 'end' } as const;
  const of = inDialog(
    text('a', { next: goTo('d') }),
    text('b'),
    text('c'),
    text('d', { next: end }),
    text('e'),
  );
  expect(problems(of)).toEqual([
    'warning D/b: Nothing leads to “b” and the one after it, so they never happen.',
    'warning D/e: Nothing leads to “e”, so it never happens.',
  ]);
});

test('[BT62] after a question with rules comes only what its rules lead to', () => {
  const asks = question('Ask', { rules: [rule(onPattern('yes'), goTo('c'))] });
  expect(problems(inDialog(asks, text('b', { next: goTo('c') }), text('c')))).toEqual([
    expect.stringMatching(/^warning D\/b: Nothing leads to “b”,/),
  ]);
});

test.each<[string, Rule[], string[]]>([
  ['no rule', [], []],
  ['a rule for success', [rule({ kind: 'integration-result', result: 'success' })], []],
  ['a rule for failure that leads on', [rule({ kind: 'integration-result', result: 'failure' })], []],
  [
    'a rule for failure that leads elsewhere',
    [rule({ kind: 'integration-result', result: 'failure' }, { kind: 'end' })],
    ['after'],
  ],
])('[BT62] what comes after an integration with %s', (_, rules, lost) => {
  const of = bot(
    [dialog('D', [userSays(['x']), integrationStep('Escalation', { rules }), text('after')])],
    [escalation()],
  );
  expect(validateBot(of, known).map((it) => it.interactionId)).toEqual(lost);
});

test('[BT62] what comes after an API integration is met after a success, unless that hands over or a rule takes it', () => {
  const lost = (url: string, result: 'success' | 'failure', ...more: Rule[]) => {
    const rules = [rule({ kind: 'integration-result', result }, { kind: 'end' }), ...more];
    const steps = [userSays(['x']), integrationStep('Stores', { rules }), text('after')];
    return validateBot(bot([dialog('D', steps)], [api({ url })]), known).map((it) => it.interactionId);
  };
  const plain = 'https://stores.example/list';
  expect(lost(plain, 'failure')).toEqual([]);
  expect(lost(plain, 'success')).toEqual([]);
  expect(lost(plain, 'failure', rule(always, { kind: 'end' }))).toEqual(['after']);
  expect(lost(escalationServices[0]!.url, 'failure')).toContain('after');
});

test('[BT62] the User Says of a dialog that is entered behind it is not missed', () => {
  const first = dialog('D', [userSays(['x'], { next: goTo('there') })]);
  expect(problems(bot([first, dialog('E', [userSays([]), text('there')])]))).toEqual([]);
});

test('[BT69] a pattern of blanks is a slip: it starts nothing, and its dialog has no pattern', () => {
  const of = bot([dialog('D', [userSays(['', ' ']), text('a')])]);
  for (const line of ['', ' ']) {
    const heard = { kind: 'line', text: line, sequence: 0 } as const;
    const { run } = resume(of, deployedRun(of), heard, bareTurn);
    expect(run.outbox.map((said) => said.text)).not.toContain('a');
  }
  expect(problems(of)).toEqual([
    expect.stringMatching(/has no pattern, so nothing a consumer says starts “D”/),
  ]);
});

test('[BT63] a dialog in which nothing comes after the User Says is a warning', () => {
  const fresh = newDialog({
    id: dialog('D', []).id,
    name: 'D',
    kind: 'standard',
    taken: [],
    nextId: () => 'says',
  });
  const empty = dialog('Empty', []);
  const off = dialog('All off', [text('t', { enabled: false })]);
  expect(problems(bot([fresh, dialog('Half', [userSays(['x'])]), empty, off]))).toEqual([
    expect.stringMatching(/^warning D\/says: “D User Says” has no pattern/),
    'warning D/null: Nothing comes after the User Says of “D”: add what the bot says.',
    'warning Half/null: Nothing comes after the User Says of “Half”: add what the bot says.',
    'warning Empty/null: “Empty” has no interactions: add what the bot says.',
    'warning All off/null: All interactions of “All off” are disabled, so the bot does nothing in it.',
  ]);
});

test.each<[string, string[], string[], string[], string[], boolean]>([
  ['the same pattern', ['*help*'], [], ['*help*'], [], true],
  ['the same in other case', ['Help'], [], ['hELP'], [], true],
  ['the same with the same keyword', ['*help*'], ['no'], ['*help*'], ['No', 'not'], true],
  ['the same, but the first excludes more', ['*help*'], ['no'], ['*help*'], [], false],
  ['an exact pattern after one with wildcards', ['*help*'], [], ['help'], [], false],
  ['more words that one with wildcards takes', ['*help*'], [], ['help me *', '*(big|small) help'], [], true],
  ['words of which one is left to it', ['*help*'], [], ['(help me|save me) *'], [], false],
  ['wildcards where the first has words', ['help *'], [], ['*help*'], [], false],
  ['alternates that others take one by one', ['red', '*blue*'], [], ['(red|dark blue)'], [], true],
  ['more words than can be looked at', ['*'], [], ['(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)'], [], false],
  ['two patterns that are only blank', [' '], [], [' '], [], false],
])('[BT64] a second dialog with %s', (_, first, excludedFirst, second, excludedSecond, told) => {
  const starter = (id: string, patterns: string[], excludeKeywords: string[]) =>
    dialog(id, [userSays(patterns, { id: text(`${id} says`).id, excludeKeywords }), text(id)]);
  const of = bot([starter('A', first, excludedFirst), starter('B', second, excludedSecond)]);
  const found = problems(of).filter((it) => it.includes('already starts'));
  expect(found).toEqual(
    told
      ? second.map(() => expect.stringMatching(/^warning B\/B says: .*“A” by “.*”: it never starts “B”/))
      : [],
  );
});

test('[BT64] a pattern may stand in its own dialog twice', () => {
  expect(problems(bot([dialog('D', [userSays(['hi', 'Hi']), text('t')])]))).toEqual([]);
});

test.each<[string, (Condition | null)[], string[]]>([
  ['one without a pattern', [onPattern(' ')], ['“0” has no pattern']],
  ['one without a value', [{ kind: 'exact', value: '' }], ['“0” has no value']],
  ['one after another that always applies', [always, onPattern('a')], ['“1” never applies: “0”']],
  ['one that an earlier one takes', [onPattern('*a*'), onPattern('an a')], ['“1” never applies: “0”']],
  [
    'a value that a pattern takes',
    [onPattern('*a*'), { kind: 'exact', value: 'an A' }],
    ['“1” never applies: “0”'],
  ],
  [
    'one after a pattern that fits anything',
    [onPattern('*'), { kind: 'regular-expression', expression: '^a' }],
    ['“1” never applies: “0”'],
  ],
  ['two that fit some things alike', [onPattern('*a*'), onPattern('*b*')], []],
  [
    'one that excludes something',
    [{ kind: 'pattern', patterns: ['*a*'], excludeKeywords: ['b'] }, onPattern('*a*')],
    [],
  ],
  ['No Match first, which waits for all others', [{ kind: 'no-match', message: '' }, onPattern('a')], []],
  ['a second No Match', [onPattern('a'), noMatch(), noMatch()], ['“2” never applies: “1”']],
])('[BT65] rules: %s', (_, conditions, expected) => {
  const rules = conditions.map((condition, index) => ({
    ...rule(condition),
    id: `r${index}`,
    name: String(index),
  }));
  const found = validateBot(inDialog(question('Ask', { rules }), text('after')), []);
  expect(found.map((it) => [it.severity, it.field])).toEqual(expected.map(() => ['warning', 'rules']));
  expected.forEach((words, index) => expect(found[index]?.text).toContain(`The rule ${words}`));
});

function noMatch(): Condition {
  return { kind: 'no-match', message: 'Pardon?' };
}

test('[BT66] a Text or a question without words is a warning', () => {
  const of = inDialog(
    { ...newInteraction('text', text('Empty')) },
    { ...newInteraction('text-question', text('Asks')) },
    text('Silent', { text: 'BLANK_MESSAGE' }),
  );
  expect(problems(of)).toEqual([
    'warning D/Empty: “Empty” has no text, so the bot says nothing here.',
    'warning D/Asks: “Asks” asks nothing, and yet the bot waits for an answer.',
  ]);
});

test('[BT115] a question that takes any reply is told of where another dialog would hand over to a person', () => {
  const ask = { field: 'rules', severity: 'advice' };
  const person = dialog('Person', [userSays(['agent']), integrationStep('Escalation')]);
  const about = (asked: Interaction, way = person) =>
    validateBot(bot([dialog('D', [userSays(['x']), asked]), way], [escalation()]), known).filter(
      ({ severity }) => severity === 'advice',
    );
  expect(about(question('Ask'))).toMatchObject([
    {
      ...ask,
      interactionId: 'Ask',
      text: '“Ask” has no rules and takes any reply: while it is open, nobody reaches “Person”.',
    },
  ]);
  expect(about(question('Ask', { rules: [rule(onPattern('yes'))] }))).toEqual([]);
  expect(about(question('Ask'), { ...person, enabled: false })).toEqual([]);
  expect(about(question('Ask'), dialog('Person', [userSays(['agent']), text('alone')]))).toEqual([]);
});

test('[BT67] texts that go round without a question are a warning where the circle is closed', () => {
  const of = inDialog(text('a'), text('b'), text('c', { next: goTo('b') }));
  expect(problems(of)).toEqual([expect.stringMatching(/^warning D\/c: “c” leads back to itself/)]);
});

test('[BT67] a question ends the circle', () => {
  expect(problems(inDialog(text('a'), question('b', { next: goTo('a') })))).toEqual([]);
});

test('[BT68] what is disabled has no problems', () => {
  const wrong = [userSays(['(x']), text('t', { text: '', next: goTo('gone') })];
  const off = dialog('Off', wrong, { enabled: false });
  const on = inDialog(text('said'), ...wrong.map((it) => ({ ...it, enabled: false })));
  expect(problems({ ...on, dialogs: [off, ...on.dialogs] })).toEqual([]);
});
