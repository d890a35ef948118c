import type { Control } from '#sdk/index';

/** What a look at a control of the way found. */
export interface Sighting {
  readonly usable: boolean;
  /** Filled in, pressed or open already. */
  readonly passed: boolean;
}

/**
 * Where somebody who goes along this way is to go on: in the last stage that is reached, the first control that is not
 * passed; one that cannot be used yet only where no other is left in its stage. [LG12]
 */
export function nextOnWay<Seen extends Sighting>(
  way: readonly (readonly Control[])[],
  look: (control: Control, first: Seen | null) => Seen | null,
): { readonly control: Control; readonly seen: Seen } | null {
  for (const stage of way.toReversed()) {
    const [opening] = stage;
    const first = opening ? look(opening, null) : null;
    if (!first) continue;
    const ahead = stage.flatMap((control) => {
      const seen = control === opening ? first : look(control, first);
      return seen && !seen.passed ? [{ control, seen }] : [];
    });
    const next = ahead.find(({ seen }) => seen.usable) ?? (stage.length > 1 ? ahead[0] : undefined);
    if (next) return next;
  }
  // All there is cannot be used: the first of it, so that its reason is read.
  for (const [opening] of way) {
    const seen = opening ? look(opening, null) : null;
    if (opening && seen && !seen.passed) return { control: opening, seen };
  }
  return null;
}
