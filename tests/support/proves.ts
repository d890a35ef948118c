import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A row of the checklist, as `tests/seeds/rows.ts` numbers them. */
export type RowId = `S${number}`;

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '..', '..', 'node_modules', '.cache', 'proven');
/** Vitest or Playwright: each keeps a list of its own, so that one can run without the other. */
const runner = process.env['VITEST'] === undefined ? 'journeys' : 'unit';

/**
 * Says beside an assertion which rows of the checklist it proves; noted once the assertion has held. What it answers is the
 * assertion's own: `proves('S59', () => expect(name).toBe('any'))`, and in a journey with `await` before it.
 */
export function proves<T>(rows: RowId | readonly RowId[], assertion: () => T): T {
  const held = assertion();
  if (!(held instanceof Promise)) {
    note(rows);
    return held;
  }
  const noted: unknown = held.then((value: unknown) => {
    note(rows);
    return value;
  });
  return noted as T;
}

function note(rows: RowId | readonly RowId[]): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${runner}.txt`), `${[rows].flat().join('\n')}\n`);
}
