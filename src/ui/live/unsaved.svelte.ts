import type { GenericSchema } from 'valibot';
import type { WindowStorage } from '#sdk/index';
import { Kept } from './kept.svelte';
import { same } from './same';

/** A form's values: what is stored, or what was typed over it and not saved yet. [UI16] */
export class Unsaved<Values extends object> {
  readonly #typed: Kept<Values>;
  readonly #stored: () => Values;

  constructor(
    storage: WindowStorage,
    key: string,
    schema: GenericSchema<unknown, Values>,
    stored: () => Values,
  ) {
    this.#typed = new Kept(storage, key, schema);
    this.#stored = stored;
  }

  get values(): Values {
    return this.#typed.value ?? this.#stored();
  }

  get isChanged(): boolean {
    return this.#typed.value !== null;
  }

  change(part: Partial<Values>): void {
    const values = { ...this.values, ...part };
    this.#typed.value = same(values, this.#stored()) ? null : values;
  }

  discard(): void {
    this.#typed.value = null;
  }
}
