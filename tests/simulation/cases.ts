import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from './run';

/** A found case: the shortest list of deeds that once broke a rule. */
export interface Case extends Plan {
  /** What it shows, for people. */
  readonly note: string;
  /** The rule it broke. */
  readonly rule: string;
  /** Why it still breaks it; absent where it is mended. */
  readonly known?: string;
}

export function readCase(file: string): Case {
  return JSON.parse(readFileSync(file, 'utf8')) as Case;
}

/** All that are kept, by name. */
export function readCases(folder: string): { readonly name: string; readonly found: Case }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.replace('.json', ''), found: readCase(join(folder, name)) }));
}
