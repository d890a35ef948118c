/** A failure as people meet it: its name for code, its sentence for reading, the field it concerns. */
export interface Failure {
  readonly name: string;
  readonly text: string;
  readonly field?: string | undefined;
}

/** The sentence of a failure. */
export function failureText(failure: Pick<Failure, 'name' | 'text'>): string {
  return failure.text;
}
