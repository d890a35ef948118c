import type { CallAnswer, CallRequest, Pair } from '#model/call';
import { tidyName } from '#model/comparable-text';
import type { Endpoint } from '#model/endpoint';
import { counts, limits, times } from '#model/limits';
import type { ScriptAnswer, ScriptJob } from '#model/script';
import { seesNobody } from '../scripts/sees-nobody';

interface Scripted extends Pick<CallAnswer, 'status' | 'headers' | 'body' | 'delayMs'> {
  /** Why it failed; empty where it did not. */
  readonly why: string;
  /** Which of the rules it is made of has answered. */
  readonly rule?: string;
}

/** Whether it is code that says what comes back. */
export function isScripted({ script }: Endpoint): boolean {
  return script.trim() !== '';
}

/** The code of an endpoint as the body of a function of the request. */
export function endpointJob({ script }: Endpoint, request: CallRequest, now: number): ScriptJob {
  const headers = Object.fromEntries(request.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  const given = { ...request, headers, body: parse(request.body) ?? request.body };
  return {
    site: 'endpoint',
    // In one line before what the author wrote, so that its lines count as they are.
    code: `return (function (request) {${script}\n})(${JSON.stringify(given)});`,
    ownLines: script.split('\n').length,
    globals: '',
    now,
    seed: `${request.method} ${request.url} ${now}`,
    sees: seesNobody,
  };
}

/** What the code has returned: `{ status, headers, body, delayMs }`, or a body alone; 500, and why, where it failed or returned what is none of that. [EN45] */
export function answerOfScript({ status, headers, delayMs }: Endpoint, { end }: ScriptAnswer): Scripted {
  const failedWith = (what: string): Scripted => {
    const why = `The script of this endpoint failed: ${what}`.slice(0, limits.reason);
    return { status: 500, headers, delayMs, body: JSON.stringify({ error: why }), why };
  };
  if (end.kind === 'stopped') return failedWith(`it was stopped: ${end.because}`);
  if (end.kind === 'threw')
    return failedWith(`${end.message}${end.line === null ? '' : ` (line ${end.line})`}`);
  if (end.returned === undefined)
    return failedWith('it returned nothing that can be sent, or a promise that nothing answers');
  const returned: unknown = JSON.parse(end.returned);
  const answer = isAnswer(returned) ? returned : { body: returned };
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null);
  if (body.length > limits.callBody)
    return failedWith(`the body is longer than ${limits.callBody} characters`);
  const own = answer.status ?? status;
  if (typeof own !== 'number' || !Number.isInteger(own) || own < 200 || own > 599)
    return failedWith('the status is no number from 200 to 599');
  const wait = answer.delayMs ?? delayMs;
  if (typeof wait !== 'number' || !Number.isInteger(wait) || wait < 0 || wait > times.longestAnswer)
    return failedWith(`delayMs is no whole number from 0 to ${times.longestAnswer}`);
  const sent = (answer.headers ?? null) === null ? headers : headersOf(answer.headers);
  if (sent === null)
    return failedWith(
      `the headers are no object of at most ${counts.headers} names and texts without line ends, as long as headers may be`,
    );
  const rule = typeof answer.rule === 'string' && { rule: answer.rule };
  return { status: own, headers: sent, body, delayMs: wait, why: '', ...rule };
}

interface Answering {
  readonly status?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly delayMs?: unknown;
  readonly rule?: unknown;
}

function isAnswer(value: unknown): value is Answering {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('body' in value || 'status' in value) &&
    Object.keys(value).every((key) => ['status', 'headers', 'body', 'delayMs', 'rule'].includes(key))
  );
}

/** Judged as those that are typed; null for what nobody could type. */
function headersOf(given: unknown): Scripted['headers'] | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const headers = Object.entries(given).map(([key, value]) => ({
    key: tidyName(key),
    value: value as unknown,
  }));
  return headers.length <= counts.headers && headers.every(isHeader) ? headers : null;
}

function isHeader(header: { readonly key: string; readonly value: unknown }): header is Pair {
  const { key, value } = header;
  return (
    key !== '' &&
    key.length <= limits.headerKey &&
    typeof value === 'string' &&
    value.length <= limits.headerValue &&
    !/[\r\n]/.test(key + value)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
