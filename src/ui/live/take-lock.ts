/** Gives back what no other tab has meanwhile; null where another has it. */
export function takeLock(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const mine = (held: Lock | null) => {
      if (held === null) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    };
    // Where there are no locks, or they are refused, tabs share nothing.
    const alone = () => resolve(() => {});
    try {
      navigator.locks.request(`handoff-sandbox/${name}`, { ifAvailable: true }, mine).catch(alone);
    } catch {
      alone();
    }
  });
}

/** One lock of this tab, taken once however often it is asked for meanwhile. */
export class TabLock {
  readonly #name: string;
  #asked: Promise<(() => void) | null> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Whether this tab has it. */
  async take(): Promise<boolean> {
    const asked = (this.#asked ??= takeLock(this.#name));
    const isMine = (await asked) !== null;
    if (!isMine && this.#asked === asked) this.#asked = null;
    return isMine;
  }

  /** Gives it back, also where it is only on its way. */
  release(): void {
    void this.#asked?.then((release) => release?.());
    this.#asked = null;
  }
}
