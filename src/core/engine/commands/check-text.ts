import { failed, ok, type Result } from '#base/result';
import { tidyName } from '#model/comparable-text';
import { fail, type Failure } from '#model/failure';
import { lengthFailure } from '#model/length-failure';

/** The name as it is kept, or why it cannot be; `what` has it. Lengths in characters. */
export function checkName(what: string, text: string, limit: number, field: string): Result<string, Failure> {
  const tidy = tidyName(text);
  if (tidy === '') return fail('name-empty', { what }, field);
  return checkLength('A name', tidy, limit, field);
}

export function checkLength(
  ...[what, text, limit, field]: Parameters<typeof lengthFailure>
): Result<string, Failure> {
  const failure = lengthFailure(what, text, limit, field);
  return failure === null ? ok(text) : failed(failure);
}

/** The first failure, or null when everything passed. */
export function firstFailure(...checks: readonly Result<unknown, Failure>[]): Failure | null {
  for (const check of checks) if (!check.ok) return check.failure;
  return null;
}
