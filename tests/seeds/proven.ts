import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClaims } from './claims';

/** One thing the product must show. The id is the number in `S112`. */
export interface SeedRow {
  readonly id: number;
  readonly area: string;
  readonly text: string;
}

export interface Proven {
  /** Claimed beside an assertion that has held in the last run. */
  readonly held: ReadonlySet<number>;
  /** Claimed, and not seen to hold: its test has not run, or has failed. */
  readonly unseen: ReadonlySet<number>;
}

const runners = ['unit', 'journeys'] as const;

/** What the code claims, and what the last run of tests and journeys has seen of it. */
export function readProven(home: string): Proven {
  const claimed = new Set(readClaims(join(home, 'tests')).flatMap(({ rows }) => rows.map(numberOf)));
  const seen = new Set(runners.flatMap((runner) => recorded(home, runner)).map(numberOf));
  return {
    held: new Set([...claimed].filter((id) => seen.has(id))),
    unseen: new Set([...claimed].filter((id) => !seen.has(id))),
  };
}

function recorded(home: string, runner: (typeof runners)[number]): string[] {
  const file = join(home, 'node_modules', '.cache', 'proven', `${runner}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function numberOf(row: string): number {
  return Number(row.slice(1));
}
