import type { CallRequest } from '#model/call';
import { limits } from '#model/limits';
import type { Resource } from '#model/resource';
import type { ScriptAnswer, ScriptEnd, ScriptJob } from '#model/script';
import { seesNobody } from '../scripts/sees-nobody';
import { textOf } from '../variables/text-of';
import { lambdaCode } from './lambda-runtime';
import type { Said, Service } from './service';

/** Runs a function, which says what comes back. [BT190] */
export const lambda: Service<'lambda'> = (resource, request, now) => ({
  kind: 'by-code',
  job: lambdaJob(resource, request, now),
  saidOf: invoked,
});

/** A function is given `input`: the headers and the payload of the call. */
export function lambdaJob(
  { code }: Pick<Resource<'lambda'>, 'code'>,
  { headers, body }: Pick<CallRequest, 'headers' | 'body'>,
  now: number,
): ScriptJob {
  return {
    site: 'endpoint',
    code: lambdaCode(code, { headers, payload: payloadOf(body) }),
    ownLines: code.split('\n').length,
    globals: '',
    now,
    seed: `${body} ${now}`,
    sees: seesNobody,
  };
}

/** JSON, or a text that is none. */
function payloadOf(body: string): unknown {
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** As the real product answers: 200 with the result, 901 where the function failed, 499 where it told its callback nothing in time. [BT191] */
export function invoked({ end }: ScriptAnswer): Said {
  if (end.kind !== 'done') return failedBy(end);
  if (end.returned === undefined)
    return failed(499, 'executiontime-exceeded', 'the function did not call its callback');
  const told: unknown = JSON.parse(end.returned);
  const { result, error } = (told ?? {}) as { readonly result?: unknown; readonly error?: unknown };
  if (error !== undefined) return failed(901, 'custom-failure', textOf(error));
  const body = JSON.stringify(result ?? null);
  return body.length > limits.callBody
    ? failed(901, 'runtime-exception', `the result is longer than ${limits.callBody} characters`)
    : { status: 200, body, why: '' };
}

function failedBy(end: Exclude<ScriptEnd, { kind: 'done' }>): Said {
  if (end.kind === 'threw') {
    const place = end.line === null ? '' : ` (line ${end.line})`;
    return failed(901, 'runtime-exception', `${end.message}${place}`);
  }
  switch (end.because) {
    case 'time':
      return failed(499, 'executiontime-exceeded', 'the function took too long');
    case 'too-many-effects':
      return failed(901, 'log-limit-reached', 'the function wrote too much into its log');
    case 'no-thread':
      return failed(502, 'unavailable', 'there is no thread in which functions run');
    default:
      return failed(901, 'runtime-exception', `the function was stopped: ${end.because}`);
  }
}

function failed(status: number, code: string, errorMsg: string): Said {
  const short = errorMsg.slice(0, limits.reason);
  const errorCode = `com.liveperson.faas.handler.${code}`;
  return { status, body: JSON.stringify({ errorCode, errorMsg: short }), why: `${code}: ${short}` };
}
