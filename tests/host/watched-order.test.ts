import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LessonRow, Patch } from '#contract/topics';
import { asId } from '#model/ids';
import { emptyWorld } from '#model/world';
import { createWatchers } from '../../workers/host/watchers';

const row = (number: number, version: number): LessonRow => ({
  id: `row ${number}`,
  accountId: asId('1'),
  lessonId: `row ${number}`,
  steps: [],
  current: number % 2 === 0 ? `version ${version}` : null,
  entered: [],
});

test('[UI20] patches keep a page in the order of the engine, whatever is added, changed, removed and made again', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 8 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lists, (steps) => {
      let rows: readonly LessonRow[] = [];
      let page: readonly LessonRow[] = [];
      let now = 0;
      // A second passes whenever somebody looks: nothing is put off to the next frame.
      const clock = { steady: () => (now += 1000), now: () => now, after: () => () => {}, soon: () => {} };
      const storage = { id: 'storage', kind: 'memory', problem: '', facts: 0 } as const;
      const outside = { id: 'outside', allowed: [], reaching: null } as const;
      const watchers = createWatchers(
        () => ({
          ...{ world: emptyWorld(), storage: () => storage, outside: () => outside },
          ahead: {
            visitorRow: (_, id) => ({
              id,
              offer: null,
              engagements: [],
              missing: [],
            }),
            queueRows: () => [],
          },
          lessons: () => rows,
        }),
        clock,
        { warn: () => {}, bug: () => {} },
      );
      watchers.add(['lessons'], (patches) => {
        for (const patch of patches) page = take(page, patch as Patch<'lessons'>);
      });
      for (const [version, numbers] of steps.entries()) {
        rows = numbers.map((number) => row(number, version));
        watchers.refresh(['lessons']);
        expect(page).toEqual(rows);
      }
    }),
  );
});

/** What a page does with a patch. */
function take(
  page: readonly LessonRow[],
  { whole, rows, gone, order }: Patch<'lessons'>,
): readonly LessonRow[] {
  const next = new Map((whole ? [] : page).map((one) => [one.id, one]));
  for (const one of rows) next.set(one.id, one);
  for (const id of gone) next.delete(id);
  return order ? order.flatMap((id) => next.get(id) ?? []) : [...next.values()];
}
