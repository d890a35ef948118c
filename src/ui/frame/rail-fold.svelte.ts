import { Kept, readable } from '../live/kept.svelte';
import { createTabStorage } from '../live/tab-storage';
import type { WindowStorage } from '#sdk/index';

interface Choices {
  readonly tight?: boolean;
  readonly roomy?: boolean;
}

const choices = readable((given): given is Choices => {
  if (typeof given !== 'object' || given === null) return false;
  const { tight = true, roomy = true } = given as Record<string, unknown>;
  return typeof tight === 'boolean' && typeof roomy === 'boolean';
});

/** Whether the rail shows icons alone: where room is tight, until somebody says otherwise; kept in this browser. [UI61] */
export class RailFold {
  readonly #kept: Kept<Choices>;

  constructor(storage: WindowStorage) {
    this.#kept = new Kept(storage, 'rail', choices);
  }

  /** Narrow windows and pages that need the width choose apart from the others. */
  folded(isTight: boolean): boolean {
    return this.#kept.value?.[isTight ? 'tight' : 'roomy'] ?? isTight;
  }

  toggle(isTight: boolean): void {
    this.#kept.value = { ...this.#kept.value, [isTight ? 'tight' : 'roomy']: !this.folded(isTight) };
  }
}

export const railFold = new RailFold(createTabStorage(() => window.localStorage));
