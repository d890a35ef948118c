import type { WindowStorage } from '#sdk/index';
import { tabStorage } from '../../live/tab-storage';

const key = 'handoff-sandbox/lesson-panel';

type Room = Pick<MediaQueryList, 'matches'> & {
  addEventListener(type: 'change', call: () => void): void;
};

/** Whether the panel stands open in this tab: as soon as there is room for it or an address names a lesson, until somebody says otherwise. */
export class PanelOpen {
  #open = $state(false);
  readonly #storage: WindowStorage;

  constructor(room: Room | undefined, isLinked = false, storage: WindowStorage = tabStorage) {
    this.#storage = storage;
    const follow = () => {
      const kept = storage.get(key);
      this.#open = kept === null ? this.#open || isLinked || (room?.matches ?? false) : kept === 'open';
    };
    follow();
    // A frame out of sight has no width before it is near.
    room?.addEventListener('change', follow);
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
  typeof window === 'undefined' ? undefined : window.matchMedia('(min-width: 60rem)'),
  typeof window !== 'undefined' && window.location.hash.startsWith('#/lesson/'),
);
