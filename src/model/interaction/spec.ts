import type * as v from 'valibot';
import type { IntegrationKind } from '../integration';
import type { OutputOf, Reading } from '../schema-parts';
import type { RowsSpec } from '../rows';
import type { Texts } from '../texts';

/**
 * What an interaction is in its dialog: a `starter` begins it and says nothing, a `statement` says something and goes on, a
 * `question` waits for what the consumer says, an `integration` for how something outside ends.
 */
export type Category = 'starter' | 'statement' | 'question' | 'integration';

/** A kind of interaction: what authors call it, its texts, and what else it holds. */
export interface InteractionSpec<R extends Category, T extends Texts, More extends v.ObjectEntries> {
  readonly category: R;
  readonly label: string;
  /** In one line. */
  readonly does: string;
  readonly texts: T;
  /** Lists with texts in them, by their field. */
  readonly rows?: Readonly<Record<string, RowsSpec>>;
  /** The list whose rows can be chosen as an answer. */
  readonly offers?: string;
  /** The kind of integrations that it calls; not there where it calls none, or any. */
  readonly calls?: IntegrationKind;
  more(reading: Reading): More;
  /** As an author finds it: what stands where nothing was chosen yet. Texts are empty. */
  blank(): OutputOf<More>;
}

export function interactionKind<
  const R extends Category,
  const T extends Texts,
  More extends v.ObjectEntries,
>(spec: InteractionSpec<R, T, More>): InteractionSpec<R, T, More> {
  return spec;
}

/** What every kind can be asked for, whichever it is. */
export type AnySpec = Pick<InteractionSpec<Category, Texts, v.ObjectEntries>, 'rows' | 'offers' | 'calls'>;
