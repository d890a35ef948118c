import { join } from 'node:path';
import { readTestTitles } from '../architecture/test-titles';
import { provenIds } from './proven';
import { rows } from './rows';

/** What is proven and what is not, for people to read. */
export function seedReport(home: string): string {
  const proven = provenIds(readTestTitles(join(home, 'tests')));
  const open = rows.filter(({ id }) => !proven.has(id));
  return [
    ...[...new Set(rows.map(({ area }) => area))].flatMap((area) => {
      const all = rows.filter((row) => row.area === area);
      const left = open.filter((row) => row.area === area);
      const heading = `${area}: ${all.length - left.length} of ${all.length}`;
      return [heading, ...left.map(({ id, text }) => `  S${id}  ${text}`)];
    }),
    '',
    `${rows.length - open.length} of ${rows.length} rows proven`,
  ].join('\n');
}
