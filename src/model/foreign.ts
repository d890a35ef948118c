import * as v from 'valibot';
import { lengths } from './limits';

/** What an imported file says of a thing and nothing here knows: kept as it is, and written again when the thing is. Plain JSON. */
export type Foreign = Readonly<Record<string, unknown>>;

const deepest = 32;

export const foreign = v.optional(
  v.custom<Foreign>(
    (value) => isRecord(value) && isPlain(value, deepest) && JSON.stringify(value).length <= lengths.foreign,
    'what a file may hold besides',
  ),
);

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth - 1));
  return isRecord(value) && Object.values(value).every((one) => isPlain(one, depth - 1));
}

function isRecord(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
