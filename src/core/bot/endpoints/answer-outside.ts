import { shownHost } from '#model/allowed-host';
import type { CallAnswer } from '#model/call';
import { asId, type EndpointId } from '#model/ids';
import { limits } from '#model/limits';
import { failureOutside, outsideLimits, type OutsideAnswer } from '#model/outside';

/** What a host outside has answered, as the answer of a call; where it has not, a status and a sentence in its place. [OH10] */
export function answerOutside(host: string, came: OutsideAnswer, delayMs = 0): CallAnswer {
  const rest = { host, delayMs, transfer: null };
  if (came.type === 'failed') {
    const { status, why } = failureOutside(host, came.because);
    return { by: null, status, headers: [], body: why, ...rest };
  }
  const { status, headers, body, isCut } = came;
  const name = shownHost(host).slice(0, limits.endpointName);
  const by = { id: asId<EndpointId>(`outside ${host}`), name };
  const why = `Its answer is longer than ${outsideLimits.bytes / 1_000_000} MB: what is beyond that was left out.`;
  return { by, status, headers, body, ...rest, ...(isCut && { why }) };
}
