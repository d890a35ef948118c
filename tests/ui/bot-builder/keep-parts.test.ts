import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { partKeeper } from '../../../src/ui/features/bot-builder/keep-parts';

const row = fc.record({ id: fc.constantFrom('a', 'b', 'c', '1', '2'), value: fc.jsonValue() });
const value = fc.oneof(
  fc.jsonValue(),
  fc.uniqueArray(row, { selector: ({ id }) => id }),
  fc.record({ rows: fc.uniqueArray(row, { selector: ({ id }) => id }), rest: fc.jsonValue() }),
);
const keepParts = (before: unknown, now: unknown) => {
  const keep = partKeeper<unknown>();
  keep(before);
  return keep(now);
};
const written = (one: unknown) => JSON.stringify(one);

test('[BB191] whatever stood there before, what is kept says the same as what came, to the order of keys', () => {
  fc.assert(
    fc.property(value, value, (before, now) => {
      expect(written(keepParts(before, now))).toBe(written(now));
    }),
  );
});

test('[BB191] what comes again unchanged is what was there', () => {
  fc.assert(
    fc.property(value, (before) => {
      expect(keepParts(before, structuredClone(before))).toBe(before);
    }),
  );
});

test('[BB191] where one entry changed, moved or came, the others are the same objects', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, lines: [{ text: id }] }));
  const before = { name: 'Bot', dialogs: [a, b, c] };
  const now = structuredClone({
    ...before,
    dialogs: [{ id: 'new', lines: [] }, c, { id: 'b', lines: [{ text: 'changed' }] }, a],
  });
  const kept = keepParts(before, now) as typeof before;
  expect(kept).toEqual(now);
  expect(kept.dialogs[1]).toBe(c);
  expect(kept.dialogs[2]).not.toBe(b);
  expect(kept.dialogs[3]).toBe(a);
});
