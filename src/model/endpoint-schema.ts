import * as v from 'valibot';
import { callMethods } from './call-methods';
import type { AccountId, EndpointId } from './ids';
import { counts, limits, times } from './limits';
import { id, judgedByHandlers, judgedHere, ownId, wait, type Reading } from './schema-parts';

const typed = ({ text, name, list }: Reading) => ({
  accountId: id<AccountId>(),
  name: name(limits.endpointName),
  method: v.picklist(callMethods),
  /** `*` stands for any characters. */
  url: text(limits.url),
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  /** In virtual ms. */
  delayMs: wait(0, times.longestAnswer),
  headers: list(v.object({ key: text(limits.headerKey), value: text(limits.headerValue) }), counts.headers),
  body: text(limits.callBody),
  /** Says in place of the body what comes back; empty for none. */
  script: text(limits.code),
});

export const endpointDraft = v.object({ id: v.nullable(id<EndpointId>()), ...typed(judgedByHandlers) });
export const storedEndpoint = v.object({ id: ownId<EndpointId>(), ...typed(judgedHere) });
