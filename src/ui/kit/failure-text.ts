/** A failure as people meet it: its name for code, its sentence for reading, the field it concerns. */
export interface ReadableFailure {
  readonly name: string;
  readonly text: string;
  readonly field?: string | undefined;
}

/** The sentence of a failure. */
export function failureText(failure: Pick<ReadableFailure, 'name' | 'text'>): string {
  return failure.text;
}
