import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable, sameName, tidyName } from '#model/comparable-text';

test.each([
  ['Café', 'Cafe\u0301', 'composed and decomposed'],
  ['tôi cần hỗ trợ', 'tôi cần hỗ trợ'.normalize('NFD'), 'two marks on one letter'],
  ['한국어', '한국어'.normalize('NFD'), 'syllables and their letters'],
  ['Human', ' HUMAN\t', 'case and blanks around'],
  ['Human', 'Hu\u200Bman\uFEFF', 'zero width blanks'],
  ['Human', '\u202AHuman\u202C\u200E', 'direction marks'],
  ['Human', 'Hu\u00ADman', 'a soft hyphen'],
  ['Human', 'Hu\u0000m\u007Fan', 'control characters'],
  ['☎', '☎\uFE0F', 'a variation selector'],
  ['Tier 2', 'Tier\u00A02', 'a blank that does not break'],
  ['Tier 2', 'Tier \u2009\u3000 2', 'blanks of other widths'],
  ['Tier 2', 'Tier\r\n2', 'a line end'],
  ['STRASSE', 'straße', 'a letter of two capitals'],
  ['ǰ', 'J\u030C', 'a letter without a composed capital'],
])('[NM1] %j and %j are one name: %s', (a, b) => {
  expect(sameName(a, b)).toBe(true);
});

test.each([
  ['don’t', "don't"],
  ['Tier 2', 'Tier2'],
  ['e', 'é'],
  ['a-b', 'a–b'],
  ['ａ', 'a'],
])('[NM1] %j and %j are two names, for the difference shows', (a, b) => {
  expect(sameName(a, b)).toBe(false);
});

test('[NM1] what is kept of a name is what shows of it', () => {
  expect(tidyName('\uFEFF Tier\u00A0\u2009 2\u200B\n')).toBe('Tier 2');
  expect(tidyName('Cafe\u0301')).toBe('Café');
  expect(tidyName('Human\u200D')).toBe('Human');
  expect(tidyName('\u200B\u00AD \u3164')).toBe('');
  for (const whole of [
    '👩\u200D💻 Support',
    'क्\u200Dष',
    'می\u200Cخواهم',
    '❤\uFE0F',
    '🏴\u{E0067}\u{E0062}\u{E007F}',
  ])
    expect(tidyName(whole)).toBe(whole);
});

test('[NM1] tidying changes no comparison, and comparing twice changes nothing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('a', 'É', '\u0301', ' ', '\u00A0', '\u200B', '\u200D', '👩', 'İ', 'ß', 'ς', '\n'),
      )
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (name) => {
      expect(comparable(tidyName(name))).toBe(comparable(name));
      expect(comparable(comparable(name))).toBe(comparable(name));
      expect(tidyName(tidyName(name))).toBe(tidyName(name));
    }),
    { numRuns: 3000 },
  );
});
