import { registerSW } from 'virtual:pwa-register';

/** The offline worker's news: a new version waits until somebody asks for it, so that no conversation is torn. */
class Updates {
  waiting = $state(false);
  #apply: ((reload?: boolean) => Promise<void>) | undefined;

  register(): void {
    this.#apply = registerSW({ onNeedRefresh: () => (this.waiting = true) });
  }

  apply(): void {
    void this.#apply?.(true);
  }
}

export const updates = new Updates();
