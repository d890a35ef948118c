import type { Control, Detour } from '#sdk/index';

/** Where a step is done, filled in. */
export interface Way {
  /** The first is gone to; the others are places in the middle of it. */
  readonly places: readonly string[];
  readonly stages: readonly (readonly Control[])[];
  /** What may hide all of them. */
  readonly folds: readonly Control[];
}

/** A way out of the world’s values; null while its first place does not exist yet. [LG5] */
export function fillWay(
  { route, also = [], way, folds = [] }: Detour['where'],
  fill: (text: string) => string | null,
): Way | null {
  // A value that is not known yet is none.
  const fillControl = ({ value, ...control }: Control): Control => {
    const filled = value === undefined ? null : fill(value);
    return filled === null ? control : { ...control, value: filled };
  };
  const home = fill(route);
  if (home === null) return null;
  const others = also.flatMap((place) => fill(place) ?? []);
  return { places: [home, ...others], stages: way.map((stage) => stage.map(fillControl)), folds };
}

/** What points at a control on the way. */
export interface Light {
  target: HTMLElement | null;
  /** Nothing was pointed at yet. */
  searching: boolean;
  clear(): void;
  giveUp(why: string): void;
}
