import type * as v from 'valibot';
import type { OutputOf, Reading } from '../schema-parts';
import type { TextSpec } from '../texts';

/** A text of a resource. */
export interface ResourceText extends TextSpec {
  /** It may be left out. */
  readonly mayBeEmpty?: boolean;
}

/** A kind of resource: what one is called within a sentence, its texts, and what else it holds. */
export interface ResourceSpec<
  T extends Readonly<Record<string, ResourceText>>,
  More extends v.ObjectEntries,
> {
  readonly noun: string;
  readonly texts: T;
  more(reading: Reading): More;
  /** What stands where nothing was chosen yet. */
  blank(): OutputOf<More>;
}

export function resourceKind<
  const T extends Readonly<Record<string, ResourceText>>,
  More extends v.ObjectEntries,
>(spec: ResourceSpec<T, More>): ResourceSpec<T, More> {
  return spec;
}
