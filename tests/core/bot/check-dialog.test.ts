import { expect, test } from 'vitest';
import type { Interaction } from '#model/interaction';
import { checkInteraction } from '#core/bot/check-dialog';
import { always, integrationStep, onPattern, question, rule, text, userSays } from './bot-builder';

function refusal(interaction: Interaction) {
  const checked = checkInteraction(interaction);
  return checked.ok ? null : checked.failure;
}

test('[BT13] an invalid pattern is refused at its field, with problem and position', () => {
  expect(refusal(userSays(['hi', '*(agent|help*']))).toMatchObject({
    name: 'pattern-invalid',
    field: 'patterns',
    text: 'The pattern “*(agent|help*” cannot be read: from position 2 on, a bracket is never closed.',
  });
  expect(refusal(question('?', { rules: [rule(onPattern('(a'))] }))).toMatchObject({
    name: 'pattern-invalid',
    field: 'rules',
  });
  expect(refusal(userSays(['*(agent|help)*']))).toBeNull();
});

const numbered = (count: number) => Array.from({ length: count }, (_, place) => `w${place}`);
const aRule = rule(always);
const setting = { name: 'a', value: 'b', scope: 'session' } as const;
const asked = { name: 'a', matches: 'contains', value: 'b' } as const;
const long = (length: number) => 'x'.repeat(length);

test.each([
  ['a name', (n: number) => text('a', { name: long(n) }), 100, 'name'],
  ['a question', (n: number) => question(long(n), { name: 'q' }), 255, 'text'],
  ['a text', (n: number) => text(long(n), { name: 't' }), 5000, 'text'],
  ['a fallback', (n: number) => question('q', { fallback: long(n) }), 5000, 'fallback'],
  ['a sample', (n: number) => userSays([], { name: 'u', sample: long(n) }), 5000, 'sample'],
  ['a pattern', (n: number) => userSays([long(n)], { name: 'u' }), 1000, 'patterns'],
  [
    'a keyword',
    (n: number) => userSays([], { name: 'u', excludeKeywords: ['a', long(n)] }),
    5000,
    'excludeKeywords',
  ],
  [
    'an exact value',
    (n: number) => question('q', { rules: [rule({ kind: 'exact', value: long(n) })] }),
    5000,
    'rules',
  ],
  [
    'a No Match message',
    (n: number) => question('q', { rules: [rule({ kind: 'no-match', message: long(n) })] }),
    5000,
    'rules',
  ],
  [
    'a rule name',
    (n: number) => integrationStep(null, { rules: [{ ...rule(always), name: long(n) }] }),
    100,
    'rules',
  ],
  [
    'the name of a variable',
    (n: number) => question('q', { rules: [{ ...aRule, variables: [{ ...setting, name: long(n) }] }] }),
    200,
    'rules',
  ],
  [
    'the value of a variable',
    (n: number) => question('q', { rules: [{ ...aRule, variables: [{ ...setting, value: long(n) }] }] }),
    5000,
    'rules',
  ],
  [
    'the variable of a condition',
    (n: number) => question('q', { rules: [{ ...aRule, contextConditions: [{ ...asked, name: long(n) }] }] }),
    5000,
    'rules',
  ],
  [
    'what a variable is compared with',
    (n: number) =>
      question('q', { rules: [{ ...aRule, contextConditions: [{ ...asked, value: long(n) }] }] }),
    5000,
    'rules',
  ],
])('[BT14] %s may not be longer than its limit', (_, build, limit, field) => {
  expect(refusal(build(limit))).toBeNull();
  const failure = refusal(build(limit + 1));
  expect(failure).toMatchObject({ name: 'text-too-long', field });
  expect(failure?.text).toContain(`at most ${limit} characters; this has ${limit + 1}`);
});

test('[BT15] a name is needed', () => {
  expect(refusal(text('a', { name: '  ' }))).toMatchObject({ name: 'name-empty', field: 'name' });
});

test.each([-1, 10_001, 0.5, NaN])('[BT15] a delay of %d is refused', (delayMs) => {
  expect(refusal(text('a', { delayMs }))).toMatchObject({ name: 'bad-input', field: 'delayMs' });
});

test.each([0, 2000, 10_000])('[BT15] a delay of %d is taken', (delayMs) => {
  expect(refusal(text('a', { delayMs }))).toBeNull();
});

test.each([
  ['patterns', (n: number) => userSays(numbered(n), { name: 'u' }), 1000, 'patterns'],
  ['keywords', (n: number) => userSays([], { excludeKeywords: numbered(n) }), 1000, 'excludeKeywords'],
  [
    'rules',
    (n: number) => question('q', { rules: numbered(n).map((id) => ({ ...aRule, id })) }),
    500,
    'rules',
  ],
  [
    'patterns of a rule',
    (n: number) => question('q', { rules: [rule(onPattern(...numbered(n)))] }),
    1000,
    'rules',
  ],
])('[BT14] there may not be more %s than their limit', (_, build, limit, field) => {
  expect(refusal(build(limit))).toBeNull();
  expect(refusal(build(limit + 1))).toMatchObject({ name: 'too-many', field });
});
