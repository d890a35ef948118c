import type { Control } from '#sdk/index';

/** Where a step is done, filled in. */
export interface Way {
  /** The first is gone to; the others are places in the middle of it. */
  readonly places: readonly string[];
  readonly stages: readonly (readonly Control[])[];
  /** What may hide all of them. */
  readonly folds: readonly Control[];
}

/** What points at a control on the way. */
export interface Light {
  target: HTMLElement | null;
  /** Nothing was pointed at yet. */
  searching: boolean;
  clear(): void;
  giveUp(why: string): void;
}
