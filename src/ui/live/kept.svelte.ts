import type { WindowStorage } from '#sdk/index';

/** How a kept text is read: any schema of the usual kind, or a check by hand where a library would cost a first visit too much. */
export interface Readable<Value> {
  readonly '~standard': {
    readonly validate: (given: unknown) => Validated<Value> | Promise<Validated<Value>>;
  };
}
type Validated<Value> =
  { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly unknown[] };

/** What passes this check. */
export function readable<Value>(fits: (given: unknown) => given is Value): Readable<Value> {
  return {
    '~standard': { validate: (given) => (fits(given) ? { value: given } : { issues: [given] }) },
  };
}

/** One value that outlives a reload of the tab; null while there is none. [UI14] */
export class Kept<Value> {
  #value = $state.raw<Value | null>(null);
  readonly #storage: WindowStorage;
  readonly #key: string;

  constructor(storage: WindowStorage, key: string, schema: Readable<Value>) {
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
export function parseKept<Value>(text: string | null, schema: Readable<Value>): Value | null {
  try {
    const read = schema['~standard'].validate(JSON.parse(text ?? ''));
    return read instanceof Promise || read.issues ? null : read.value;
  } catch {
    return null;
  }
}

export function keepText(storage: WindowStorage, key: string): Kept<string> {
  return new Kept(
    storage,
    key,
    readable((given) => typeof given === 'string'),
  );
}
