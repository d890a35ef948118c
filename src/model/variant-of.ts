import * as v from 'valibot';
import type { ThingOf } from './kind-types';
import type { OutputOf, Reading } from './schema-parts';
import { textEntries, type Texts } from './texts';

interface Spec {
  readonly texts: Texts;
  more(reading: Reading): v.ObjectEntries;
}

/** One shape for each kind of a table: what all have, its texts, and what else it holds. */
export function variantOf<const Kinds extends Readonly<Record<string, Spec>>, Common extends v.ObjectEntries>(
  kinds: Kinds,
  reading: Reading,
  common: Common,
): v.GenericSchema<ThingOf<Kinds, OutputOf<Common>, keyof Kinds>> {
  const shapes = Object.entries<Spec>(kinds).map(([kind, spec]) =>
    v.object({
      kind: v.literal(kind),
      ...common,
      ...textEntries(spec.texts, reading),
      ...spec.more(reading),
    }),
  );
  // The edge: the type of what is read is made of the same table.
  return v.variant('kind', shapes) as never;
}
