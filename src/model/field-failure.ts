import { tidyName } from './comparable-text';
import { failureOf, type Failure, type FailureName, type Values } from './failure';

/** A failure that is about one input. */
export interface FieldFailure<Field extends string> extends Failure {
  readonly field: Field;
}

export function failureAt<const Field extends string>(
  field: Field,
  name: FailureName,
  values: Values,
): FieldFailure<Field> {
  return { ...failureOf(name, values), field };
}

/** What is wrong with a text that may be neither blank nor too long; `what` begins the sentence: “The name”. */
export function checkText<const Field extends string>(
  field: Field,
  what: string,
  text: string,
  limit: number,
): FieldFailure<Field>[] {
  if (tidyName(text) === '') return [failureAt(field, 'text-empty', { what })];
  const { length } = text.trim();
  return length > limit ? [failureAt(field, 'text-too-long', { what, limit, length })] : [];
}
