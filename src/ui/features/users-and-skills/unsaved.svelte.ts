import * as v from 'valibot';
import type { Shelf } from '../../live/shelf';

/** A form's values: what is stored, or what was typed over it and not saved yet. [US1] */
export class Unsaved<Values extends object> {
  #typed = $state.raw<Values | null>(null);
  readonly #stored: () => Values;
  readonly #shelf: Shelf;
  readonly #key: string;

  constructor(shelf: Shelf, key: string, schema: v.GenericSchema<unknown, Values>, stored: () => Values) {
    this.#shelf = shelf;
    this.#key = key;
    this.#stored = stored;
    this.#typed = parseKept(shelf.read(key), schema);
  }

  get values(): Values {
    return this.#typed ?? this.#stored();
  }

  get isChanged(): boolean {
    return this.#typed !== null;
  }

  change(part: Partial<Values>): void {
    this.#typed = { ...this.values, ...part };
    this.#shelf.write(this.#key, JSON.stringify(this.#typed));
  }

  discard(): void {
    this.#typed = null;
    this.#shelf.write(this.#key, null);
  }
}

function parseKept<Values>(text: string | null, schema: v.GenericSchema<unknown, Values>): Values | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
