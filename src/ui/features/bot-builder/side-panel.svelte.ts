import { createContext } from 'svelte';
import * as v from 'valibot';
import type { WindowStorage } from '#sdk/index';
import { Kept } from '../../live/kept.svelte';

const nameSchema = v.picklist(['problems', 'preview', 'search']);
type Name = v.InferOutput<typeof nameSchema>;

/** Which panel stands beside the bot, if any. */
export class SidePanel {
  /** The run whose logs stand in Preview; empty: its own. */
  logs = $state('');
  /** The run whose _Go on_ is to take the focus, until it has. */
  sought = $state<string | null>(null);
  readonly #kept: Kept<Name>;

  constructor(storage: WindowStorage, key: string) {
    this.#kept = new Kept(storage, key, nameSchema);
  }

  get shown(): Name | null {
    return this.#kept.value;
  }

  toggle(name: Name): void {
    this.#kept.value = this.shown === name ? null : name;
    this.logs = '';
  }

  /** Preview with its own logs, or another panel. */
  open(name: Name): void {
    this.#kept.value = name;
    this.logs = '';
  }

  /** Opens Preview where a run waits for its author. [BB43] */
  seek(runId: string): void {
    this.#kept.value = 'preview';
    this.logs = runId;
    this.sought = runId;
  }
}

export const [useSidePanel, provideSidePanel] = createContext<SidePanel>();
