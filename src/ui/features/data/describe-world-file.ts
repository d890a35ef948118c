import * as v from 'valibot';
import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import { worldVersion } from '#model/world';
import { worldFileFormat } from '#model/world-file-format';
import { countInWords } from './world-counts';

const schema = v.object({
  format: v.literal(worldFileFormat),
  version: v.number(),
  world: v.record(v.string(), v.unknown()),
});

export interface WorldFileInfo {
  readonly version: number;
  /** “3 skills” and the like. */
  readonly holds: readonly string[];
}

/** What a file is, by its head and its counts; whether all of it is sound is for the engine to say. [DP1][DP2] */
export function describeWorldFile(text: string): Result<WorldFileInfo, Failure> {
  const parsed = v.safeParse(schema, parseJson(text));
  if (!parsed.success) return fail('world-file-invalid', { why: 'it begins like something else' });
  const { version, world } = parsed.output;
  if (version > worldVersion) return fail('world-file-newer', { version, known: worldVersion });
  return ok({ version, holds: countInWords((kind) => sizeOf(world[kind])) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sizeOf(collection: unknown): number {
  return typeof collection === 'object' && collection !== null ? Object.keys(collection).length : 0;
}
