import type { Result } from '#base/result';
import { ok } from '#base/result';
import type { Command } from '#contract/command';
import { schemaOf } from '#core/engine/commands/index';
import { describeIssue, fieldOfIssue } from '#model/describe-issue';
import { fail, type Failure } from '#model/failure';
import { safeParse } from 'valibot';

/** A part of the engine that is fetched when somebody first changes something. */
export { handleCommand } from '#core/engine/commands/index';
export { replaceWorld } from '#core/engine/replace-world';
export { answerWorkspace } from './workspace';

/** A command from outside, or which of its fields is wrong. */
export function readCommand(given: unknown): Result<Command, Failure> {
  const type = typeof given === 'object' && given !== null && 'type' in given ? given.type : null;
  const parsed = safeParse(schemaOf(type), given);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return fail('request-malformed', { why: describeIssue(issue) }, fieldOfIssue(issue));
}
