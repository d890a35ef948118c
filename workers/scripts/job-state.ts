import { lengths } from '#model/limits';
import { changeContext, current, isOn } from '#core/bot/context-service/change-context';
import {
  emptyContext,
  type ContextChange,
  type ContextPlace,
  type ContextShelf,
  type ContextStore,
} from '#model/context-store';
import { isJson, type JsonValue } from '#model/json';
import type { ScriptEffect, ScriptEnd, ScriptJob, ScriptScope } from '#model/script';

/** As much as one job may want done: how many effects, and how long they may be together, as JSON. */
const most = { effects: 200, characters: 2_000_000 };

/** Why the guest goes no further, although the author's code would. */
type Over = 'replied' | 'too-many-effects' | 'time';

/** What a job has seen, set and wanted so far. It lives outside of the guest, which reaches it only by the functions of `botContext`. */
export class JobState {
  readonly effects: ScriptEffect[] = [];
  over: Over | null = null;
  readonly job: ScriptJob;
  readonly #variables: Map<string, JsonValue>;
  #context: ContextStore;
  #characters = 0;

  constructor(job: ScriptJob) {
    this.job = job;
    this.#variables = new Map(Object.entries(job.sees.variables));
    this.#context = job.sees.context?.store ?? emptyContext;
  }

  /** How the job has ended, wherever the guest stands; null as long as it may go on. */
  get end(): ScriptEnd | null {
    if (this.over === null) return null;
    return this.over === 'replied' ? { kind: 'done' } : { kind: 'stopped', because: this.over };
  }

  want(effect: ScriptEffect): void {
    if (this.over) return;
    this.#characters += JSON.stringify(effect).length;
    if (this.effects.length === most.effects || this.#characters > most.characters)
      this.over = 'too-many-effects';
    else this.effects.push(effect);
  }

  debug(text: string): void {
    this.want({ kind: 'debug', text });
  }

  variable(name: string): JsonValue {
    return this.#variables.get(name) ?? null;
  }

  /** What is kept there; null for nothing. */
  context(place: ContextPlace): JsonValue {
    // The edge: what is kept is JSON.
    return (this.#on(place).find(({ key }) => key === place.key)?.value ?? null) as JsonValue;
  }

  /** All that is kept on a shelf, by key; null where there is no such namespace. */
  contextOf(shelf: ContextShelf): JsonValue {
    const isKnown = this.#context.namespaces.some(({ name }) => name === shelf.namespace);
    const values = this.#on(shelf).map(({ key, value }) => [key, value as JsonValue] as const);
    return isKnown ? Object.fromEntries(values) : null;
  }

  #on(shelf: ContextShelf) {
    return current(this.#context.properties, this.job.now).filter((one) => isOn(one, shelf));
  }

  /** Whether the Context Service does it; what it has changed can be read by the rest of the job. */
  changeContext(change: ContextChange): boolean {
    const { context } = this.job.sees;
    if (!context) return false;
    const changed = changeContext(this.#context, change, { now: this.job.now, beside: context.beside });
    if (changed.ok) this.#context = changed.value;
    if (changed.ok) this.want({ kind: 'context', change });
    else this.debug(`The Context Service refused: ${changed.failure}.`);
    return changed.ok;
  }

  /** What is set can be read by the rest of the job. */
  set(name: string, value: JsonValue, scope: ScriptScope): void {
    if (!isJson(value, lengths.variable))
      throw new RangeError(
        `the value of “${name}” is longer than ${lengths.variable} characters, or nested too deep`,
      );
    this.#variables.set(name, value);
    this.want({ kind: 'set-variable', name, value, scope });
  }
}
