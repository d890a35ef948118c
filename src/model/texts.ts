import * as v from 'valibot';
import type { Reading } from './schema-parts';

/** What one text of a thing is called in a sentence, and how long it may be. */
export interface TextSpec {
  readonly what: string;
  readonly limit: number;
  /** A thing does without; where it is not said it is empty. */
  readonly mayBeEmpty?: boolean;
}

export type Texts = Readonly<Record<string, TextSpec>>;
export type TextEntries<T extends Texts> = { readonly [Field in keyof T]: v.GenericSchema<string> };

/** The texts as part of a shape. */
export function textEntries<T extends Texts>(texts: T, reading: Reading): TextEntries<T> {
  const entries = Object.entries(texts).map(([field, { limit, mayBeEmpty }]) => {
    const text = reading.text(limit);
    return [field, mayBeEmpty ? v.optional(text, '') : text];
  });
  // The edge: every field of the one stands in the other.
  return Object.fromEntries(entries) as TextEntries<T>;
}

export function blankTexts<T extends Texts>(texts: T): { [Field in keyof T]: string } {
  return Object.fromEntries(Object.keys(texts).map((field) => [field, ''])) as { [Field in keyof T]: string };
}
