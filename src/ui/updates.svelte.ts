/**
 * The offline worker's news. A new version waits until somebody asks for it, and then takes only their tab along: in another one
 * somebody may be in the middle of a conversation.
 */
export class Updates {
  /** `waiting`: somebody may put it in place. `replaced`: another tab did, and this one goes on as it was. */
  state = $state<'none' | 'waiting' | 'replaced'>('none');
  readonly #reload: () => void;
  #next: ServiceWorker | null = null;
  #isWanted = false;

  constructor(reload: () => void) {
    this.#reload = reload;
  }

  async register(workers: ServiceWorkerContainer | undefined): Promise<void> {
    try {
      const registration = await workers?.register('./sw.js');
      if (!registration) return;
      this.#meet(registration, registration.waiting);
      this.#meet(registration, registration.installing);
      registration.addEventListener('updatefound', () => this.#meet(registration, registration.installing));
    } catch {
      // Refused, or there is none, as in development: then every load is of the newest version.
    }
  }

  /** Reloads this tab with the new version, whether or not its worker has this tab in its care. */
  apply(): void {
    if (this.state !== 'waiting' || !this.#next) return this.#reload();
    this.#isWanted = true;
    this.#next.postMessage({ type: 'SKIP_WAITING' });
  }

  #meet(registration: ServiceWorkerRegistration, worker: ServiceWorker | null): void {
    if (!worker) return;
    // The first of all is no update.
    const isUpdate = registration.active !== null;
    const follow = () => {
      if (isUpdate) this.#follow(worker);
    };
    worker.addEventListener('statechange', follow);
    follow();
  }

  #follow(worker: ServiceWorker): void {
    switch (worker.state) {
      case 'installed':
        this.#next = worker;
        this.state = 'waiting';
        return;
      case 'activated':
        if (this.#isWanted) this.#reload();
        else this.state = 'replaced';
    }
  }
}

export const updates = new Updates(() => location.reload());
