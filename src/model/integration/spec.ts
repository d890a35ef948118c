import type * as v from 'valibot';
import type { RowsSpec } from '../rows';
import type { OutputOf, Reading } from '../schema-parts';
import type { TextSpec } from '../texts';

/** A text that must not be empty, unless it says so. */
export interface NeededText extends TextSpec {
  readonly label: string;
  /** What is missing, within a sentence: “a name”. */
  readonly noun: string;
  /** The sentence that asks for it. */
  readonly ask: string;
  /** Its blanks and line breaks are part of it. */
  readonly isKept?: boolean;
  /** What stands in a new one. */
  readonly begins?: string;
}
export type NeededTexts = Readonly<Record<string, NeededText>>;

/** A kind of integration: what authors call it, its texts, and what else it holds. */
export interface IntegrationSpec<
  Success extends 'handover' | 'answer',
  T extends NeededTexts,
  More extends v.ObjectEntries,
> {
  readonly label: string;
  /** What it means that it has succeeded: the conversation is somebody else's, or the bot has an answer and goes on. */
  readonly success: Success;
  readonly texts: T;
  /** Lists of texts, by their field. */
  readonly rows?: Readonly<Record<string, RowsSpec>>;
  more(reading: Reading): More;
  /** As an author finds it: what stands where nothing was chosen yet. Texts are empty. */
  blank(): OutputOf<More>;
}

export function integrationKind<
  const Success extends 'handover' | 'answer',
  const T extends NeededTexts,
  More extends v.ObjectEntries,
>(spec: IntegrationSpec<Success, T, More>): IntegrationSpec<Success, T, More> {
  return spec;
}
