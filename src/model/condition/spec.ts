import type * as v from 'valibot';
import type { OutputOf, Reading } from '../schema-parts';
import type { Texts } from '../texts';

/** A kind of condition: its texts, and what else it holds. */
export interface ConditionSpec<T extends Texts, More extends v.ObjectEntries> {
  readonly texts: T;
  more(reading: Reading): More;
  /** As an author finds it: what stands where nothing was chosen yet. Texts are empty. */
  blank(): OutputOf<More>;
}

export function conditionKind<const T extends Texts, More extends v.ObjectEntries>(
  spec: ConditionSpec<T, More>,
): ConditionSpec<T, More> {
  return spec;
}
