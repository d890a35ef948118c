import { createContext } from 'svelte';
import * as v from 'valibot';
import type { WindowStorage } from '#sdk/index';
import { Kept } from '../../live/kept.svelte';

const nameSchema = v.picklist(['problems', 'preview']);
type Name = v.InferOutput<typeof nameSchema>;

/** Which panel stands beside the bot, if any. */
export class SidePanel {
  readonly #kept: Kept<Name>;

  constructor(storage: WindowStorage, key: string) {
    this.#kept = new Kept(storage, key, nameSchema);
  }

  get shown(): Name | null {
    return this.#kept.value;
  }

  toggle(name: Name): void {
    this.#kept.value = this.shown === name ? null : name;
  }
}

export const [useSidePanel, provideSidePanel] = createContext<SidePanel>();
