import { conversationKinds } from '#model/campaign';
import { customFields, type FieldName } from '#model/connector/custom-fields';
import { checkSettings, settingsOf } from '#model/connector/settings';
import { times } from '#model/limits';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proves } from '#support/proves';

const row = (key: string, value: string) => ({ key, value });
const of = (...settings: ReturnType<typeof row>[]) => ({ settings, conversationKind: 'messaging' as const });

test('[CN34] nothing typed, the published defaults hold', () => {
  proves('S341', () => expect(settingsOf(of(), 'messaging').messageDelay).toBe(300));
  expect(settingsOf(of(), 'messaging')).toEqual({
    fallbackEscalationTime: 180_000,
    defaultGreetingMessage: 'hi',
    defaultStepupMessage: '_STEPUP_',
    messageDelay: 300,
    skipAgentMessage: false,
    tileDisplay: 'vertical',
    textOnly: false,
    messageResendMaxRetries: 1,
    retryMessageInterval: 30_000,
    maxEscalationRetries: 5,
    ringAcceptWait: 100,
  });
});

const typed: readonly [FieldName, string, unknown][] = [
  ['fallbackEscalationTime', '60000', 60_000],
  ['defaultGreetingMessage', 'Good morning', 'Good morning'],
  ['defaultStepupMessage', 'known now', 'known now'],
  ['messageDelay', ' 3000 ', 3_000],
  ['skipAgentMessage', 'TRUE', true],
  ['tileDisplay', 'horizontal', 'horizontal'],
  ['textOnly', 'true', true],
  ['messageResendMaxRetries', '2', 2],
  ['retryMessageInterval', '60000', 60_000],
  ['maxEscalationRetries', '0', 0],
  ['ringAcceptWait', '2000', 2_000],
];
test('[CN34] what is typed holds where the field has an effect', () => {
  expect(typed.map(([name]) => name)).toEqual(Object.keys(customFields));
  for (const [name, value, read] of typed) {
    const messaging = of(row(name, value));
    expect(settingsOf(messaging, 'messaging')).toEqual({ ...settingsOf(of(), 'messaging'), [name]: read });
    expect(checkSettings(messaging)).toEqual([]);
    const inChat = customFields[name].in.includes('chat');
    const chat = { ...messaging, conversationKind: 'chat' as const };
    expect(settingsOf(chat, 'chat')).toEqual({
      ...settingsOf(of(), 'chat'),
      ...(inChat && { [name]: read }),
    });
    expect(checkSettings(chat)).toEqual(
      inChat ? [] : [{ kind: 'no-effect', values: { key: name, conversationKind: 'chat' } }],
    );
  }
});

test('[CN35] what is no value of its field leaves the default, and is named', () => {
  for (const [key, value] of [
    ['messageDelay', '.3'],
    ['messageDelay', 'NaN'],
    ['messageDelay', 'Infinity'],
    ['messageDelay', '3 s'],
    ['messageDelay', ''],
    ['skipAgentMessage', 'yes'],
    ['tileDisplay', 'constructor'],
    ['defaultGreetingMessage', ' '],
  ] as const) {
    const settings = of(row(key, value));
    expect(settingsOf(settings, 'messaging')).toEqual(settingsOf(of(), 'messaging'));
    expect(checkSettings(settings)).toEqual([{ kind: 'no-value', values: { key, value } }]);
  }
});

test('[CN43] a number beyond what a field takes is the nearest one it does take, and is named', () => {
  for (const [key, value, holds] of [
    ['messageDelay', '-300', 0],
    ['messageDelay', '1e308', times.longestAdvance],
    ['messageDelay', '1e999', times.longestAdvance],
    ['messageDelay', '99999999999999999999', times.longestAdvance],
    ['fallbackEscalationTime', '-1', 1_000],
    ['messageResendMaxRetries', '0', 1],
    ['maxEscalationRetries', '1001', 1_000],
  ] as const) {
    const settings = of(row(key, value));
    expect(settingsOf(settings, 'messaging')[key]).toBe(holds);
    expect(checkSettings(settings)).toEqual([
      { kind: 'bounded', values: { key, value, holds: String(holds) } },
    ]);
  }
  expect(settingsOf(of(row('messageDelay', '1e3')), 'messaging').messageDelay).toBe(1_000);
});

test('[CN35] names that are no fields are named; of a field that stands twice the last one counts', () => {
  const names = ['messagedelay', 'constructor', '__proto__', ''];
  const settings = of(
    ...names.map((key) => row(key, '1')),
    row('messageDelay', 'x'),
    row('messageDelay', '5'),
  );
  expect(checkSettings(settings)).toEqual([
    ...names.map((key) => ({ kind: 'unknown-field', values: { key } })),
    { kind: 'typed-twice', values: { key: 'messageDelay' } },
  ]);
  expect(settingsOf(settings, 'messaging')).toEqual({ ...settingsOf(of(), 'messaging'), messageDelay: 5 });
});

test('[CN35] whatever is typed, every field has a value of its kind', () => {
  const key = fc.oneof(fc.constantFrom(...Object.keys(customFields)), fc.string());
  const rows = fc.array(fc.record({ key, value: fc.oneof(fc.string(), fc.integer().map(String)) }));
  fc.assert(
    fc.property(rows, fc.constantFrom(...conversationKinds), (settings, kind) => {
      const plain = settingsOf({ settings: [] }, kind);
      const read = settingsOf({ settings }, kind);
      const kindsOf = (all: object) => Object.entries(all).map(([name, value]) => [name, typeof value]);
      expect(kindsOf(read)).toEqual(kindsOf(plain));
      for (const value of Object.values(read)) expect(value).not.toBe(NaN);
    }),
  );
});
