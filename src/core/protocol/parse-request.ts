import { failed, ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { Metadata } from '#model/message';
import { deepestMetadata } from '#model/limits';
import { frameLimit } from './limits';
import { parseBody } from './parse-body';
import { malformed } from './parse-id';
import { fieldsOf, isObject, asList, parseObject, asText, type Json } from './read-json';
import { readRequestName } from './request-names';
import type { RequestFrame } from './requests';

/** Why a frame is no request, with the id its answer needs; empty when the frame has none. */
export interface RequestRefusal {
  readonly reqId: string;
  readonly failure: Failure;
}

const longestReqId = 64;

/** The one place where a client's text becomes a type. [PR2] [PR3] [PR4] */
export function parseRequest(text: string): Result<RequestFrame, RequestRefusal> {
  const frame = parseObject(text);
  const sentId = frame ? asText(frame['id']) : null;
  const reqId = (sentId ?? '').slice(0, longestReqId);
  const parsed = parseFrame(frame, sentId, text.length);
  return parsed.ok ? ok({ reqId, ...parsed.value }) : failed({ reqId, failure: parsed.failure });
}

function parseFrame(
  frame: Json | null,
  reqId: string | null,
  length: number,
): Result<Omit<RequestFrame, 'reqId'>, Failure> {
  if (!frame) return malformed('a frame is one JSON object');
  if ((frame['kind'] ?? 'req') !== 'req') return malformed('kind must be req');
  if (reqId === null || reqId === '') return malformed('id is missing');
  if (reqId.length > longestReqId) return malformed(`id is longer than ${longestReqId}`);
  const type = frame['type'];
  if (typeof type !== 'string') return malformed('type is missing');
  const name = readRequestName(type);
  if (name === null) return fail('request-unknown', { type: type.slice(0, 60) });
  const request = parseBody[name](bodyOf(frame), frame);
  if (!request.ok) return request;
  const metadata = asList(frame['metadata']);
  if (!metadata.every(isMetadata)) return malformed('metadata is no list of objects');
  if (length > frameLimit) return fail('text-too-long', { what: 'A request', limit: frameLimit, length });
  return ok({ request: request.value, metadata });
}

/** A bare text is how some clients name the person whose profile they want. */
function bodyOf({ body }: Json): Json {
  return typeof body === 'string' ? { userId: body } : fieldsOf(body);
}

function isMetadata(value: unknown): value is Metadata {
  return isObject(value) && isShallow(value, deepestMetadata);
}

/** Storing writes JSON, which gives up on what is nested some thousand times. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
