import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStart, starts } from '#core/starts/index';
import { checkStart } from '#core/starts/read-start';
import { fillReferences } from '#core/starts/references';

const envelope = (steps: unknown, landing: unknown = { route: '/' }) =>
  ({ schema: 'handoff-sandbox/start', edition: 1, steps, landing }) as const;
const made = (name: string) => ({ kind: 'command', name, command: { type: 'skill.save' } });

test('[ST1] starts of ours are starts, also as text', () => {
  for (const { start } of starts) {
    expect(readStart(JSON.stringify(start))).toEqual(checkStart(start));
    expect(checkStart(start)).toMatchObject({ ok: true });
  }
});

test('[ST1] what is no start is refused in a sentence that names the step', () => {
  const cases: readonly (readonly [unknown, string])[] = [
    [{}, 'This is no start: schema is missing.'],
    [{ ...envelope([]), edition: 2 }, 'This is no start: edition should be 1.'],
    [envelope([made('skill'), { kind: 'film' }]), 'Step 2: steps.1.kind should be'],
    [envelope([{ kind: 'command', command: {} }]), 'Step 1: steps.0.command.type is missing.'],
    [envelope([{ kind: 'agent', do: 'sleep', userId: 'a' }]), 'Step 1: '],
    [envelope([{ kind: 'consumer', do: 'say', text: 'x'.repeat(6000) }]), 'Step 1: steps.0.text is longer'],
    [envelope(Array.from({ length: 501 }, (_, at) => made(`a${at}`))), 'This is no start: steps is longer'],
  ];
  for (const [given, sentence] of cases) {
    const read = checkStart(given);
    expect(read.ok ? '' : read.failure).toContain(sentence);
  }
  expect(readStart('{')).toEqual({ ok: false, failure: 'This is no start: it is not JSON.' });
  expect(readStart(' '.repeat(1_000_001))).toMatchObject({ ok: false });
});

test('[ST1] whatever is read answers, and never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (given) => void checkStart(envelope([given]))));
  fc.assert(fc.property(fc.string(), (text) => void readStart(text)));
});

test('[ST2] a name is known after the step that makes it, and is nobody else’s', () => {
  const uses = { kind: 'agent', do: 'accept', userId: '{helen.userId}' };
  const failureOf = (steps: readonly unknown[], landing?: unknown) => {
    const read = checkStart(envelope(steps, landing));
    return read.ok ? '' : read.failure;
  };
  expect(failureOf([made('helen'), uses])).toBe('');
  expect(failureOf([uses, made('helen')])).toBe('Step 1: nothing before it is called “helen”.');
  expect(failureOf([made('me')])).toBe('Step 1: something else is called “me”.');
  expect(failureOf([made('a'), made('a')])).toBe('Step 2: something else is called “a”.');
  expect(failureOf([], { route: '/', as: '{ann.userId}' })).toBe('The landing: nothing is called “ann”.');
  expect(failureOf([], { route: '/a/{account.id}', as: '{me.id}' })).toBe('');
});

test('[ST3] a name alone is the thing, within a text its words', () => {
  const named = { key: { key: { secret: 'x' } }, account: { id: '7' } };
  expect(fillReferences({ a: '{key.key}', b: ['/{account.id}/{account.id}'], c: 3, d: null }, named)).toEqual(
    {
      ok: true,
      value: { a: { secret: 'x' }, b: ['/7/7'], c: 3, d: null },
    },
  );
});

test('[ST3] what stands for nothing is said; members every object has are nothing', () => {
  const named = { account: { id: '7' } };
  for (const name of ['{account.name}', '{account.constructor}', '{account.id.length}', '{b.c}'])
    expect(fillReferences([name], named)).toEqual({ ok: false, failure: name });
});

test('[ST3] what is written without a name in it stays as it is, whatever its keys', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/\{[A-Za-z][\w-]*\./.test(text));
      expect(fillReferences(JSON.parse(text), {})).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
  const odd = JSON.parse('{"__proto__": {"polluted": true}}') as object;
  const filled = fillReferences(odd, {});
  expect(JSON.stringify(filled.ok && filled.value)).toBe(JSON.stringify(odd));
  expect('polluted' in {}).toBe(false);
});
