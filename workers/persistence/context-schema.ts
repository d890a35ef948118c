import * as v from 'valibot';
import { contextScopes } from '#model/context-store';
import { isJson } from '#model/json';
import { counts, lengths, limits, times } from '#model/limits';
import { dueMoment, list, shortText } from '#model/schema-parts';

const name = shortText(limits.contextName);

const property = v.object({
  namespace: name,
  scope: v.picklist(contextScopes),
  of: name,
  key: name,
  value: v.pipe(
    v.unknown(),
    v.check((value) => isJson(value, lengths.variable), 'JSON'),
  ),
  until: dueMoment,
});

/** Older versions kept parts of a millisecond. */
const keptMs = v.pipe(
  v.number(),
  v.gtValue(0),
  v.maxValue(times.longestContext),
  v.transform((ms) => Math.ceil(ms)),
);

/** What the Context Service keeps for an account. */
export const contextStore = v.object({
  namespaces: list(v.object({ name, keptMs }), counts.contextNamespaces),
  properties: v.pipe(v.record(v.string(), property), v.maxEntries(counts.contextProperties)),
});
