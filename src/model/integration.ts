import type { IntegrationId } from './ids';
import type { integrationEntries } from './integration-schema';
import type { integrationKinds } from './integration/kinds';
import type { ThingOf } from './kind-types';
import type { OutputOf } from './schema-parts';

type Kinds = typeof integrationKinds;
type Common = OutputOf<ReturnType<typeof integrationEntries>>;
export type IntegrationKind = keyof Kinds;
type Typed<Id, Kind extends IntegrationKind> = ThingOf<Kinds, { id: Id } & Common, Kind>;

/** Something outside that a dialog calls, of one kind or of any. */
export type Integration<Kind extends IntegrationKind = IntegrationKind> = Typed<IntegrationId, Kind>;
/** As it is typed: without an id as long as it is new. */
export type IntegrationDraft<Kind extends IntegrationKind = IntegrationKind> = Typed<
  IntegrationId | null,
  Kind
>;

/** The kinds whose success means this. */
export type IntegrationKindOf<Success extends 'handover' | 'answer'> = {
  [K in IntegrationKind]: Kinds[K]['success'] extends Success ? K : never;
}[IntegrationKind];

/** Satisfies a required text without showing anything. */
export const BLANK_MESSAGE = 'BLANK_MESSAGE';
