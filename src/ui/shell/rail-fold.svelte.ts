import * as v from 'valibot';
import { Kept } from '../live/kept.svelte';
import { createTabStorage } from '../live/tab-storage';
import type { WindowStorage } from '#sdk/index';

const choices = v.object({ tight: v.optional(v.boolean()), roomy: v.optional(v.boolean()) });

/** Whether the rail shows icons alone: where room is tight, until somebody says otherwise; kept in this browser. [UI61] */
export class RailFold {
  readonly #kept: Kept<v.InferOutput<typeof choices>>;

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
