import * as v from 'valibot';
import type { WindowStorage } from '#sdk/index';

/** One value that outlives a reload of the tab; null while there is none. [UI14] */
export class Kept<Value> {
  #value = $state.raw<Value | null>(null);
  readonly #storage: WindowStorage;
  readonly #key: string;

  constructor(storage: WindowStorage, key: string, schema: v.GenericSchema<unknown, Value>) {
    this.#storage = storage;
    this.#key = key;
    this.#value = parseKept(storage.get(key), schema);
  }

  get value(): Value | null {
    return this.#value;
  }

  set value(value: Value | null) {
    this.#value = value;
    if (value === null) this.#storage.remove(this.#key);
    else this.#storage.set(this.#key, JSON.stringify(value));
  }
}

/** What a kept text says; null where there is none, or one that does not fit. */
export function parseKept<Value>(text: string | null, schema: v.GenericSchema<unknown, Value>): Value | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text ?? ''));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export function keepText(storage: WindowStorage, key: string): Kept<string> {
  return new Kept(storage, key, v.string());
}
