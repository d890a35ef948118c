import { failed, ok, type Result } from '#base/result';
import type { Tried, WorkspaceRequest } from '#contract/sandbox-api';
import { invoked, lambdaJob } from '#core/bot/resources/lambda';
import { failureAt } from '#model/field-failure';
import type { Failure } from '#model/failure';
import { limits } from '#model/limits';
import type { ScriptRealm } from '#model/script';

/** Runs the code of a function where it does no harm, and tells what it would answer. [EN69] */
export async function tryLambda(
  { code, headers, payload }: Extract<WorkspaceRequest, { type: 'try' }>,
  scripts: ScriptRealm,
  now: number,
): Promise<Result<{ readonly tried: Tried }, Failure>> {
  const tooLong = (field: string, what: string, limit: number, { length }: string) =>
    length > limit ? [failureAt(field, 'text-too-long', { what, limit, length })] : [];
  const [problem] = [
    ...tooLong('code', 'The code', limits.code, code),
    ...tooLong('payload', 'The payload', limits.callBody, payload),
  ];
  if (problem) return failed(problem);
  const ran = await scripts.run(lambdaJob({ code }, { headers, body: payload }, now));
  const { status, body } = invoked(ran);
  const logs = ran.effects.flatMap((effect) => (effect.kind === 'debug' ? [effect.text] : []));
  return ok({ tried: { status, body, logs } });
}
