import type { CallRequest, Pair } from '#model/call';
import type { FrameAsk } from '#model/outside-words';

// By hand: the frame is one small file, and a library of schemas is none.

/** What a page gave over the port, if it is a request; null for anything else. [OH4] */
export function readAsk(data: unknown): FrameAsk | null {
  if (!isRecord(data)) return null;
  const { request, origin, withinMs, before, most, mostHeaders, longestHeader } = data;
  if (!isRequest(request) || typeof origin !== 'string') return null;
  const numbers = { withinMs, before, most, mostHeaders, longestHeader };
  return areNumbers(numbers) ? { request, origin, ...numbers } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function areNumbers<Name extends string>(
  values: Readonly<Record<Name, unknown>>,
): values is Readonly<Record<Name, number>> {
  return Object.values(values).every(Number.isFinite);
}

function isRequest(value: unknown): value is CallRequest {
  if (!isRecord(value)) return false;
  const { method, url, headers, body } = value;
  return (
    [method, url, body].every((one) => typeof one === 'string') &&
    Array.isArray(headers) &&
    headers.every(isPair)
  );
}

function isPair(value: unknown): value is Pair {
  return isRecord(value) && typeof value['key'] === 'string' && typeof value['value'] === 'string';
}
