/** Two versions of one field: the one being typed, and another that was stored meanwhile. */
export interface FieldClash {
  /** What the other one says, in words. */
  readonly theirs: string;
  readonly keep: () => void;
  readonly take: () => void;
}

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
  /** Somebody else has changed it too. */
  clash?: FieldClash | undefined;
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

/** The ids of the notes under a field that there are, for `aria-describedby`. */
export function describedBy(
  id: string,
  notes: Pick<FieldProps, 'error' | 'clash'> & { readonly note: string | undefined },
): string | undefined {
  const ids = (['note', 'error', 'clash'] as const)
    .filter((note) => notes[note])
    .map((note) => `${id}-${note}`);
  return ids.join(' ') || undefined;
}
