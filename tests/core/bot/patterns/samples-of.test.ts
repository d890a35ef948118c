import { expect, test } from 'vitest';
import { pattern as judge } from '#core/bot/conditions/pattern';
import { samplesOf } from '#core/bot/patterns/samples-of';

test('[BT64] of a pattern with few ways all are told, of one with many none, and of an invalid one that there are none', () => {
  expect(samplesOf('(good|bad) (day|night)')).toEqual(['good day', 'good night', 'bad day', 'bad night']);
  expect(samplesOf('(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)')).toHaveLength(64);
  expect(samplesOf('(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)')).toBeNull();
  expect(samplesOf('(never closed')).toEqual([]);
});

test('[BT64] however patterns nest, no more is looked at than that', () => {
  let nested = 'x';
  while (nested.length < 900) nested = `(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(${nested}|x)`;
  // Written out it has more texts than a computer can hold.
  expect(samplesOf(nested)).toBeNull();
});

test('[BT65] a rule of which one pattern has too many ways is not judged by its others', () => {
  const condition = (patterns: string[]) => ({ kind: 'pattern', patterns, excludeKeywords: [] }) as never;
  expect(judge.samplesOf?.(condition(['help']))).toEqual(['help']);
  expect(judge.samplesOf?.(condition(['help', '(a|b|c|d|e|f|g|h|i) (j|k|l|m|n|o|p|q)']))).toEqual([]);
});
