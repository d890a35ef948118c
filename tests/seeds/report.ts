import { readProven } from './proven';
import { rows } from './rows';

/** What is proven and what is not, for people to read. */
export function seedReport(home: string): string {
  const { held, unseen } = readProven(home);
  const open = rows.filter(({ id }) => !held.has(id));
  return [
    ...[...new Set(rows.map(({ area }) => area))].flatMap((area) => {
      const all = rows.filter((row) => row.area === area);
      const left = open.filter((row) => row.area === area);
      const heading = `${area}: ${all.length - left.length} of ${all.length}`;
      return [heading, ...left.map(({ id, text }) => `  S${id}  ${text}${unseen.has(id) ? waits : ''}`)];
    }),
    '',
    ...(unseen.size > 0
      ? [`${unseen.size} more rows are claimed, and the last run has not seen them hold: run npm test.`]
      : []),
    `${rows.length - open.length} of ${rows.length} rows proven`,
  ].join('\n');
}

const waits = '  (claimed, not seen in the last run)';
