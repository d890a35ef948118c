import type { CallAnswer, CallRequest } from '#model/call';
import type { Endpoint } from '#model/endpoint';
import { limits } from '#model/limits';
import type { ScriptAnswer, ScriptJob } from '#model/script';

type Scripted = Pick<CallAnswer, 'status' | 'headers' | 'body' | 'delayMs'>;

/** Whether it is code that says what comes back. */
export function isScripted({ script }: Endpoint): boolean {
  return script.trim() !== '';
}

/** The code of an endpoint as the body of a function of the request; what it returns is written down, for nothing else leaves a job. */
export function endpointJob({ script }: Endpoint, request: CallRequest, now: number): ScriptJob {
  const headers = Object.fromEntries(request.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  const given = { ...request, headers, body: parse(request.body) ?? request.body };
  return {
    site: 'transform-result',
    // In one line before what the author wrote, so that its lines count as they are.
    code: `botContext.printDebugMessage(JSON.stringify((function (request) {${script}\n})(${JSON.stringify(given)})) || 'null')`,
    globals: '',
    now,
    seed: `${request.method} ${request.url} ${now}`,
    sees: {
      ...{ variables: {}, environment: {}, userMessage: '', quickReplyPayload: null, channel: 'web' },
      ...{ chatBotId: '', conversationId: '', accountId: '', userPlatformId: '', engagement: {} },
      ...{ metadata: null, customerInfo: null, personalInfo: null, lastCall: null },
    },
  };
}

/** What the code has returned: `{ status, headers, body }`, or a body alone; 500 where it failed or returned what is none of that. [EN45] */
export function answerOfScript(
  { status, headers, delayMs }: Endpoint,
  { effects, end }: ScriptAnswer,
): Scripted {
  const fixed = { status, headers, delayMs };
  if (end.kind === 'stopped') return failedWith(fixed, `it was stopped: ${end.because}`);
  if (end.kind === 'threw')
    return failedWith(fixed, `${end.message}${end.line === null ? '' : ` (line ${end.line})`}`);
  const said = effects.findLast(({ kind }) => kind === 'debug');
  const returned = said?.kind === 'debug' ? parse(said.text) : null;
  const answer = isAnswer(returned) ? returned : { body: returned };
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null);
  if (body.length > limits.callBody)
    return failedWith(fixed, `the body is longer than ${limits.callBody} characters`);
  const own = answer.status ?? status;
  if (typeof own !== 'number' || !Number.isInteger(own) || own < 200 || own > 599)
    return failedWith(fixed, 'the status is no number from 200 to 599');
  return { status: own, headers: headersOf(answer.headers) ?? headers, body, delayMs };
}

function failedWith(fixed: Omit<Scripted, 'body'>, why: string): Scripted {
  const error = `The script of this endpoint failed: ${why}`.slice(0, limits.reason);
  return { ...fixed, status: 500, body: JSON.stringify({ error }) };
}

interface Answering {
  readonly status?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
}

function isAnswer(value: unknown): value is Answering {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('body' in value || 'status' in value) &&
    Object.keys(value).every((key) => ['status', 'headers', 'body'].includes(key))
  );
}

function headersOf(headers: unknown): Scripted['headers'] | null {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return null;
  return Object.entries(headers).flatMap(([key, value]) =>
    typeof value === 'string' && key.length <= limits.headerKey && value.length <= limits.headerValue
      ? [{ key, value }]
      : [],
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
