import { ok, type Failed, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import { asId, type Id } from '#model/ids';
import { asText, type Json } from './read-json';

const idLimit = 200;

export function malformed(why: string): Failed<Failure> {
  return fail('request-malformed', { why });
}

/**
 * A client's text as an id. Names that every object has (`constructor`, `__proto__`) are none: the world looks ids up
 * in plain records.
 */
export function readId<I extends Id<string>>(value: unknown): I | null {
  const text = asText(value);
  if (text === null || text === '' || text.length > idLimit || text in Object.prototype) return null;
  return asId<I>(text);
}

/** The first of these fields that was sent, as an id. */
export function needId<I extends Id<string>>(body: Json, ...keys: readonly string[]): Result<I, Failure> {
  const key = keys.find((name) => body[name] !== undefined && body[name] !== null);
  if (key === undefined) return malformed(`${keys[0]} is missing`);
  const id = readId<I>(body[key]);
  return id === null ? malformed(`${key} is no id`) : ok(id);
}

/** A skill, or null for the wire's "any": nothing, an empty text or -1. */
export function readSkill<I extends Id<string>>(value: unknown): Result<I | null, Failure> {
  const text = value === undefined || value === null ? '' : asText(value);
  if (text === '' || text === '-1') return ok(null);
  const id = readId<I>(value);
  return id === null ? malformed('the skill is no id') : ok(id);
}
