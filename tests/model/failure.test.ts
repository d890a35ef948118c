import { expect, test } from 'vitest';
import { failureOf } from '#model/failure';

test('[NM3] a sentence told in a sentence ends it once', () => {
  expect(failureOf('world-file-invalid', { why: 'bots.1: a bracket is never closed.' }).text).toBe(
    'This is not a file of this sandbox: bots.1: a bracket is never closed.',
  );
  expect(failureOf('connector-running').text).toBe('Stop the connector first.');
});

test('[NM4] what somebody typed does not turn the sentence that quotes it', () => {
  const turned = failureOf('name-taken', { what: 'a skill', name: 'a\u202Eb\u2066c\u2069' }).text;
  expect(turned).toBe('There is already a skill named “abc”.');
  const hebrew = failureOf('name-taken', { what: 'a skill', name: 'אנוש' }).text;
  expect(hebrew).toBe('There is already a skill named “\u2068אנוש\u2069”.');
});

test('[NM4] a sentence that is told in another keeps what is set apart in it', () => {
  const inner = failureOf('name-taken', { what: 'a skill', name: 'אנוש' }).text;
  const outer = failureOf('request-refused', { why: inner }).text;
  expect(outer).toBe(`\u2068${inner}\u2069`);
  expect(failureOf('request-refused', { why: '\u2069a\u2068' }).text).toBe('a');
});
