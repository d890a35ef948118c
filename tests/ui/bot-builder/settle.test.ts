import { expect, test } from 'vitest';
import { overlay } from '../../../src/ui/features/bot-builder/interaction-draft';
import { added, readDelay, settle } from '../../../src/ui/features/bot-builder/settle';
import { question, text, userSays } from './sample-bot';
import { newRule } from '#model/new-rule';
import { proves } from '#support/proves';

test('[BB4] saving takes in a pattern and a keyword that were typed and not added', () => {
  const draft = overlay(userSays({ patterns: ['hi'] }));
  const settled = settle(draft, { patterns: ' *(agent|human)* ', excludeKeywords: 'travel' });
  proves('S111', () =>
    expect(settled).toMatchObject({
      ok: true,
      value: { patterns: ['hi', '*(agent|human)*'], excludeKeywords: ['travel'] },
    }),
  );
});

test('[BB4] the pattern of a rule is taken in where it was typed', () => {
  const conditions = [{ kind: 'pattern', patterns: [], excludeKeywords: [] }] as const;
  const next = { kind: 'end' } as const;
  const asked = question('ask', [
    newRule({ id: 'r1', name: 'Yes', conditions, next }),
    newRule({ id: 'r2', name: 'No', conditions, next }),
    newRule({ id: 'r3', name: 'Else', conditions: [], next }),
  ]);
  const settled = settle(overlay(asked), {
    'r2/patterns': 'no*',
    'r3/patterns': 'old',
    patterns: 'elsewhere',
  });
  expect(settled).toMatchObject({
    ok: true,
    value: {
      rules: [
        { conditions: [{ patterns: [] }] },
        { conditions: [{ patterns: ['no*'] }] },
        { conditions: [] },
      ],
    },
  });
});

test('[BB4] a delay that is none is refused at its field', () => {
  const settled = settle(overlay(text('a')), { delayMs: '2 seconds' });
  expect(settled).toMatchObject({ ok: false, failure: { field: 'delayMs' } });
  expect(settle(overlay(text('a')), { delayMs: '' })).toMatchObject({ ok: true });
});

test.each([
  ['0', 0],
  [' 2000 ', 2000],
  ['10000', 10000],
  ['', 0],
  ['10001', null],
  ['-1', null],
  ['1.5', null],
  ['2s', null],
])('[BB4] the delay %j is read as %j', (typed, delay) => {
  expect(readDelay(typed)).toBe(delay);
});

test('[KT2] every line of what was pasted is added, as it shows', () => {
  expect(added(['hi'], 'HI\r\n\u200Bhello \n\ngood\u00A0morning\u2028hello')).toEqual([
    'hi',
    'hello',
    'good morning',
  ]);
});

test('[BB4] nothing empty and nothing twice is added', () => {
  expect(added(['a'], '  ')).toEqual(['a']);
  expect(added(['a'], 'a')).toEqual(['a']);
  expect(added(['a'], undefined)).toEqual(['a']);
});
