import * as v from 'valibot';
import { isJson } from './json';
import { lengths } from './limits';

/** What an imported file says of a thing and nothing here knows: kept as it is, and written again when the thing is. Plain JSON. */
export type Foreign = Readonly<Record<string, unknown>>;

export const foreign = v.optional(
  v.custom<Foreign>(
    (value) => isRecord(value) && isJson(value, lengths.foreign),
    'what a file may hold besides',
  ),
);

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
