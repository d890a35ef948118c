import { engineFieldsOf } from '#model/ai/engine-forms';
import type { Connector } from '#model/connector';
import type { Endpoint, EndpointDraft } from '#model/endpoint';
import { standInsFor, takesAll } from '#sdk/engine-checks';

/** Which of the stand-ins that an engine takes are there, as the endpoints that answer for them, and which are to be added. [AE244] */
export function standInsThere(wanted: readonly EndpointDraft[], endpoints: readonly Endpoint[]) {
  const found = wanted.map((one) => ({ one, there: endpoints.find((other) => takesAll(other, one)) }));
  return {
    lacking: found.flatMap(({ one, there }) => (there ? [] : [one])),
    // What only opens a conversation says nothing.
    speaking: found.flatMap(({ one, there }) => (there && one.standIn ? [there] : []))[0],
  };
}

/** The endpoint of its account that speaks for a connector; none where the real service is asked, or nothing has its address. [AE253] */
export function standInOf(
  { accountId, plays }: Pick<Connector, 'accountId' | 'plays'>,
  endpoints: readonly Endpoint[],
): Endpoint | undefined {
  if (plays.kind !== 'engine' || plays.real) return undefined;
  const wanted = standInsFor(plays.engine, engineFieldsOf(plays.fields), { accountId, skill: '' });
  const ours = endpoints.filter((one) => one.accountId === accountId);
  return standInsThere(wanted, ours).speaking;
}
