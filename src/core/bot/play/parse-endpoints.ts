import { failed, ok, type Result } from '#base/result';
import type { Endpoint } from '#model/endpoint';
import { storedEndpoint } from '#model/endpoint-schema';
import * as v from 'valibot';

/** What a file leaves out is what most endpoints have; headers are a list or an object, a body is a text or any JSON. */
export function parseEndpoints(text: string): Result<readonly Endpoint[], string> {
  const file = parse(text);
  if (!Array.isArray(file)) return failed('They are no JSON list.');
  const endpoints: Endpoint[] = [];
  for (const [at, written] of (file as unknown[]).entries()) {
    const read = v.safeParse(storedEndpoint, filledUp(written, at));
    if (!read.success) {
      const [issue] = read.issues;
      return failed(`${at + 1}., ${v.getDotPath(issue) ?? 'it'}: ${issue.message}.`);
    }
    endpoints.push(read.output);
  }
  return ok(endpoints);
}

function filledUp(written: unknown, at: number): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
  const given: Readonly<Record<string, unknown>> = {
    method: 'GET',
    status: 200,
    delayMs: 0,
    script: '',
    ...written,
  };
  const { name = `${String(given['method'])} ${String(given['url'])}`, headers = [], body = '' } = given;
  return {
    ...given,
    id: `endpoint-${at + 1}`,
    accountId: 'account',
    name,
    headers: Array.isArray(headers) ? headers : rowsOf(headers),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function rowsOf(headers: unknown): unknown {
  if (typeof headers !== 'object' || headers === null) return headers;
  return Object.entries(headers).map(([key, value]) => ({ key, value: value as unknown }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
