/** What every field of a form understands. */
export interface FieldProps {
  /** The accessible name, exactly. */
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value, in a sentence. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Why the value cannot be changed now; shown in place of the hint. */
  disabledReason?: string | undefined;
  /** Keeps the name for screen readers only. */
  hideLabel?: boolean | undefined;
  /** The focus has left the field; held back until a pressed pointer is up, so that nothing moves under it. */
  onleave?: (() => void) | undefined;
}

/** What a control inside a field must carry. */
export interface FieldParts {
  readonly id: string;
  readonly describedby: string | undefined;
  readonly invalid: 'true' | undefined;
  readonly required: 'true' | undefined;
  readonly disabled: boolean;
}
