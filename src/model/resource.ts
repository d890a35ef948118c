import type { ResourceId } from './ids';
import type { ThingOf } from './kind-types';
import type { resourceKinds } from './resource/kinds';
import type { resourceEntries } from './resource-schema';
import type { OutputOf } from './schema-parts';

type Kinds = typeof resourceKinds;
type Common = OutputOf<ReturnType<typeof resourceEntries>>;
export type ResourceKind = keyof Kinds;
type Typed<Id, Kind extends ResourceKind> = ThingOf<Kinds, { id: Id } & Common, Kind>;

/** What an account keeps for services of the platform that its bots call. */
export type Resource<Kind extends ResourceKind = ResourceKind> = Typed<ResourceId, Kind>;
/** As it is typed: without an id as long as it is new. */
export type ResourceDraft<Kind extends ResourceKind = ResourceKind> = Typed<ResourceId | null, Kind>;
