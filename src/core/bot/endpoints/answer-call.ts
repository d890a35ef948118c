import { originOf, shownHost } from '#model/allowed-host';
import type { CallAnswer, CallMade, CallRequest } from '#model/call';
import { limits } from '#model/limits';
import type { Endpoint } from '#model/endpoint';
import { quote } from '../quote';
import { fitsUrl } from './fits-url';

const shownReasons = 5;

/** What comes back of a call: the first endpoint that fits answers; where none does, the answer says which there are. [BT107] */
export function answerCall(endpoints: readonly Endpoint[], request: CallRequest): CallAnswer {
  const found = endpoints.find((one) => misfit(one, request) === null);
  if (found) {
    const { id, name, status, headers, body, delayMs } = found;
    return { by: { id, name }, status, headers, body, delayMs, transfer: null };
  }
  return nobody(404, sayNoneFits(endpoints, request));
}

/** What comes back where only the real service is to answer, and may not be reached. [AE201] */
export function notAllowed({ url }: CallRequest): CallAnswer {
  const host = shownHost(originOf(url) ?? url);
  return nobody(
    502,
    `The real service is to answer, and ${host} is not allowed. Allow it, or let a stand-in answer.`,
  );
}

function nobody(status: number, why: string): CallAnswer {
  return { by: null, status, headers: [], body: why, delayMs: 0, transfer: null };
}

/** Why this endpoint does not answer, in words; null when it does. */
function misfit({ method, url }: Endpoint, asked: CallRequest): string | null {
  if (!fitsUrl(url, asked.url)) {
    const [plain] = asked.url.split('?');
    return plain !== undefined && plain !== asked.url && fitsUrl(url, plain)
      ? 'its URL has no parameters: let it end with ?*'
      : `its URL is ${url}`;
  }
  return method === asked.method ? null : `it answers ${method}`;
}

function sayNoneFits(endpoints: readonly Endpoint[], request: CallRequest): string {
  const asked = `${request.method} ${request.url}`;
  const origin = originOf(request.url);
  const remedy = `Make an endpoint for it${origin === null ? '' : `, or allow ${shownHost(origin)}`}.`;
  if (endpoints.length === 0) return `Nothing answers ${asked}: there are no endpoints. ${remedy}`;
  const reasons = endpoints
    .slice(0, shownReasons)
    .map((one) => `${quote(one.name)}: ${misfit(one, request)}`);
  const more = endpoints.length - reasons.length;
  return `No endpoint answers ${asked}. ${reasons.join('; ')}${more > 0 ? `; and ${more} more` : ''}. ${remedy}`;
}

/** What is wrong with an answer: nothing fits, or what had to answer has failed. */
export function whyNot({ by, body, why = '' }: CallAnswer): string {
  return by === null ? body : why;
}

/** The call as the log keeps it. */
export function callMade(
  whose: Pick<CallMade, 'accountId' | 'askId' | 'bot' | 'integration' | 'conversationId'>,
  request: CallRequest,
  answer: CallAnswer,
): CallMade {
  const { by, status, delayMs, host, body } = answer;
  return {
    ...whose,
    request,
    endpoint: by?.name ?? '',
    ...(host !== undefined && { host }),
    ...((by !== null || host !== undefined) && body !== '' && { answer: body.slice(0, limits.keptAnswer) }),
    status,
    why: whyNot(answer).slice(0, limits.note),
    delayMs,
  };
}

/** The one that answers whatever this would: it is asked first, and takes all of its addresses. */
export function answersBefore(
  endpoints: readonly Endpoint[],
  { id, method, url }: Endpoint,
): Endpoint | undefined {
  const earlier = endpoints.slice(
    0,
    endpoints.findIndex((one) => one.id === id),
  );
  return earlier.find((one) => takesAll(one, { method, url }));
}

type Asking = Pick<Endpoint, 'method' | 'url'>;

/** Whether one endpoint answers whatever another would. */
export function takesAll(one: Asking, other: Asking): boolean {
  return one.method === other.method && fitsUrl(one.url, other.url);
}
