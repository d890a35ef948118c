import * as v from 'valibot';
import { standInSchema } from './ai/stand-in';
import { callMethods } from './call-methods';
import type { AccountId, EndpointId } from './ids';
import { counts, limits, times } from './limits';
import { id, judgedByHandlers, judgedHere, ownId, wait, type Reading } from './schema-parts';

const typed = (reading: Reading) => ({
  accountId: id<AccountId>(),
  name: reading.name(limits.endpointName),
  method: v.picklist(callMethods),
  /** `*` stands for any characters. */
  url: reading.text(limits.url),
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  /** In virtual ms. */
  delayMs: wait(0, times.longestAnswer),
  headers: reading.list(
    v.object({ key: reading.text(limits.headerKey), value: reading.text(limits.headerValue) }),
    counts.headers,
  ),
  body: reading.text(limits.callBody),
  /** Says in place of the body what comes back; empty for none. */
  script: reading.text(limits.code),
  /** Rules that its script is made of. */
  standIn: v.exactOptional(standInSchema(reading)),
});

export const endpointDraft = v.object({ id: v.nullable(id<EndpointId>()), ...typed(judgedByHandlers) });
export const storedEndpoint = v.object({ id: ownId<EndpointId>(), ...typed(judgedHere) });
