import * as v from 'valibot';
import type { WindowStorage } from '#sdk/index';
import { Kept } from '../../live/kept.svelte';

const typedSchema = v.object({ over: v.string(), text: v.string() });

/** What stands in an address field: the address, or what was typed over it and not visited yet. [VP9] */
export class TypedOver {
  readonly #typed: Kept<v.InferOutput<typeof typedSchema>>;
  readonly #address: () => string;

  constructor(storage: WindowStorage, key: string, address: () => string) {
    this.#typed = new Kept(storage, key, typedSchema);
    this.#address = address;
  }

  get text(): string {
    const typed = this.#typed.value;
    return typed?.over === this.#address() ? typed.text : this.#address();
  }

  set text(text: string) {
    this.#typed.value = { over: this.#address(), text };
  }

  /** Shows the address again. */
  forget(): void {
    this.#typed.value = null;
  }
}
