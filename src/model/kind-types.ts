import type * as v from 'valibot';
import type { Frozen } from './frozen';
import type { OutputOf } from './schema-parts';

/** One type in place of an intersection. */
type Shown<T> = { [K in keyof T]: T[K] };

/** What a kind adds to what all have: its texts, and what else it holds. */
type BodyOf<Spec> = Spec extends { readonly texts: infer Texts; more(reading: never): infer More }
  ? { -readonly [Field in keyof Texts]: string } & (More extends v.ObjectEntries ? OutputOf<More> : never)
  : never;

/** The things of some kinds of a table: what all have, and what each kind adds. */
export type ThingOf<Kinds, Common, Kind extends keyof Kinds> = {
  [K in Kind]: Frozen<Shown<{ kind: K } & Common & BodyOf<Kinds[K]>>>;
}[Kind];
