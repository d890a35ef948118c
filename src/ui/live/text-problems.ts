import { tidyName } from '#model/comparable-text';
import type { FieldFailure } from '#model/field-failure';
import type { Problems } from './form-errors.svelte';

/** Whether nothing of a text can be seen. */
export function isUnseen(text: string): boolean {
  return tidyName(text) === '';
}

/** What is wrong by field, the first thing each. */
export function problemsAt<Field extends string>(failures: readonly FieldFailure<Field>[]): Problems<Field> {
  const problems: Problems<Field> = {};
  for (const { field, text } of failures) problems[field] ??= text;
  return problems;
}

/** “a name”, “a name and a description”, “a name, an email and a nickname”. */
export function joinWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
