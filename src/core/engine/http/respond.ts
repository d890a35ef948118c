import type { Failure } from '#model/failure';
import type { HttpRequest, HttpResponse } from '#model/http';

export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** A call of the function the client named; names that are none are refused by answering plain JSON. */
export function jsonp(callback: string | undefined, body: unknown): HttpResponse {
  const text = JSON.stringify(body);
  if (callback === undefined || !/^[\w.$]{1,80}$/.test(callback)) return json(200, body);
  return { status: 200, headers: { 'content-type': 'application/javascript' }, body: `${callback}(${text})` };
}

/** Old clients read `error`, new ones the status. */
export function refuse(failure: Failure, now: number, internalCode = '2001'): HttpResponse {
  return json(failure.code, {
    error: { time: now, message: failure.text, internalCode, responseStatus: failure.name },
  });
}

/** The body as a plain object; `{}` for anything else. */
export function bodyOf({ body }: HttpRequest): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}

export function headerOf({ headers }: HttpRequest, name: string): string {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
}
