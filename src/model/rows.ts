import * as v from 'valibot';
import type { Reading } from './schema-parts';
import { textEntries, type TextEntries, type Texts } from './texts';

/** A list an author fills in row by row: what its rows and one of them are called, how many there may be, and the texts of each. */
export interface RowsSpec {
  readonly what: string;
  /** What one is called. */
  readonly noun: string;
  readonly limit: number;
  readonly texts: Texts;
  /** Lists within a row, by their field. */
  readonly rows?: Readonly<Record<string, RowsSpec>>;
}

/** The list as part of a shape. */
export function rowList<T extends Texts, const More extends v.ObjectEntries = Record<never, never>>(
  { texts, limit }: RowsSpec & { readonly texts: T },
  reading: Reading,
  more: More = {} as More,
) {
  const row: v.ObjectSchema<TextEntries<T> & More, undefined> = v.object({
    ...textEntries(texts, reading),
    ...more,
  });
  return reading.list(row, limit);
}
