import type { Result } from '#base/result';
import { ok } from '#base/result';
import { commandSchema, type Command } from '#model/command';
import { describeIssue, fieldOfIssue } from '#model/describe-issue';
import { fail, type Failure } from '#model/failure';
import { safeParse } from 'valibot';

/** A part of the engine that is fetched when somebody first changes something. */
export { handleCommand } from '#core/engine/handle-command';

/** A command from outside, or which of its fields is wrong. */
export function readCommand(given: unknown): Result<Command, Failure> {
  const parsed = safeParse(commandSchema, given);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return fail('request-malformed', { why: describeIssue(issue) }, fieldOfIssue(issue));
}
