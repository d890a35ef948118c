import { SvelteSet } from 'svelte/reactivity';
import type { ReadableFailure } from '../kit/failure-text';

/** What is wrong, by field: a sentence each. */
export type Problems<Field extends string> = Partial<Record<Field, string>>;

/** What the engine said the last time; `live/action` is one. */
interface Refusal {
  readonly failure: ReadableFailure | undefined;
  readonly sentence: string;
  errorAt(field: string): string | undefined;
  reset(): void;
}

/** Which of a form's problems people see: those of fields they have left, and what the engine refused. [FM10] */
export class FormErrors<Field extends string> {
  readonly #left = new SvelteSet<Field>();
  readonly #fields: readonly Field[];
  readonly #problems: () => Problems<Field>;
  readonly #refusal: Refusal;

  constructor(fields: readonly Field[], problems: () => Problems<Field>, refusal: Refusal) {
    this.#fields = fields;
    this.#problems = problems;
    this.#refusal = refusal;
  }

  leave(field: Field): void {
    this.#left.add(field);
  }

  at(field: Field): string | undefined {
    return (this.#left.has(field) ? this.#problems()[field] : undefined) ?? this.#refusal.errorAt(field);
  }

  /** A refusal that belongs to no field of this form. */
  get elsewhere(): string | undefined {
    const { failure, sentence } = this.#refusal;
    if (!failure || this.#fields.some((field) => field === failure.field)) return undefined;
    return sentence;
  }

  /** Call when a value changes: what the engine said was about the old one. */
  changed(): void {
    if (this.#refusal.failure) this.#refusal.reset();
  }
}
