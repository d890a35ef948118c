import type { Endpoint, EndpointDraft } from '#model/endpoint';
import { takesAll } from '#sdk/engine-checks';

/** Which of the stand-ins that an engine takes are there, as the endpoints that answer for them, and which are to be added. [AE244] */
export function standInsThere(wanted: readonly EndpointDraft[], endpoints: readonly Endpoint[]) {
  const found = wanted.map((one) => ({ one, there: endpoints.find((other) => takesAll(other, one)) }));
  return {
    lacking: found.flatMap(({ one, there }) => (there ? [] : [one])),
    // What only opens a conversation says nothing.
    speaking: found.flatMap(({ one, there }) => (there && one.standIn ? [there] : []))[0],
  };
}
