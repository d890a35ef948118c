import type { WindowStorage } from '#sdk/index';
import { tabStorage } from '../../live/tab-storage';

const key = 'handoff-sandbox/lesson-panel';

/** Whether the panel stands open in this tab: where there is room for it, until somebody says otherwise. */
export class PanelOpen {
  #open = $state(false);
  readonly #storage: WindowStorage;

  constructor(hasRoom: boolean, storage: WindowStorage = tabStorage) {
    this.#storage = storage;
    const kept = storage.get(key);
    this.#open = kept === null ? hasRoom : kept === 'open';
  }

  get open(): boolean {
    return this.#open;
  }

  set open(open: boolean) {
    this.#open = open;
    this.#storage.set(key, open ? 'open' : 'shut');
  }
}

/** The panel of this tab. */
export const panel = new PanelOpen(
  typeof window !== 'undefined' && window.matchMedia('(min-width: 60rem)').matches,
);
