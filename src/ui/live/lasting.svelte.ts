/** Whether the browser has promised to keep what is stored. */
export type Promised = 'unknown' | 'yes' | 'no' | 'untold';

type Keeper = Pick<StorageManager, 'persist' | 'persisted'>;

const askedKey = 'handoff-sandbox/asked-to-keep';

/** Storage is removed when room runs short, in some browsers after days without a visit, unless they were asked to keep it. [UI42] */
export class Lasting {
  promised = $state<Promised>('unknown');
  readonly #keeper: Keeper | undefined;
  readonly #memory: () => Pick<Storage, 'getItem' | 'setItem'>;

  /** `memory` is what all tabs share: some browsers ask a person, and nobody wants to be asked again and again. */
  constructor(keeper: Keeper | undefined, memory: () => Pick<Storage, 'getItem' | 'setItem'>) {
    this.#keeper = keeper;
    this.#memory = memory;
  }

  look(): Promise<void> {
    return this.#take((keeper) => keeper.persisted());
  }

  ask(): Promise<void> {
    return this.#take((keeper) => keeper.persist());
  }

  async askOnce(): Promise<void> {
    if (this.#wasAsked()) return;
    await this.ask();
  }

  async #take(how: (keeper: Keeper) => Promise<boolean>): Promise<void> {
    try {
      if (!this.#keeper) this.promised = 'untold';
      else this.promised = (await how(this.#keeper)) ? 'yes' : 'no';
    } catch {
      this.promised = 'untold';
    }
  }

  /** True from the first time on. */
  #wasAsked(): boolean {
    try {
      const memory = this.#memory();
      if (memory.getItem(askedKey) !== null) return true;
      memory.setItem(askedKey, 'yes');
      return false;
    } catch {
      return true; // What stores nothing cannot promise to keep it.
    }
  }
}

/** Not there on insecure addresses and in old browsers. */
const keeper: Keeper | undefined = globalThis.navigator?.storage;
export const lasting = new Lasting(keeper, () => window.localStorage);
