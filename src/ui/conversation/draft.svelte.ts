import type { WindowStorage } from '#sdk/index';

/** What somebody has typed and not sent; survives a reload of the tab. */
export class Draft {
  #text = $state.raw('');
  readonly #storage: WindowStorage;
  readonly #key: string;

  constructor(storage: WindowStorage, key: string) {
    this.#storage = storage;
    this.#key = key;
    this.#text = storage.get(key) ?? '';
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (text === '') this.#storage.remove(this.#key);
    else this.#storage.set(this.#key, text);
  }
}
