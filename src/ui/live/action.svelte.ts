import type { Result } from '#base/result';
import { failureText, type ReadableFailure } from '../kit/failure-text';

/** One thing people can set going: whether it runs, and what went wrong the last time. [UI5–UI8] */
export class Action<Args extends readonly unknown[], Value> {
  #running = $state.raw<Promise<Result<Value, ReadableFailure>>>();
  #failure = $state.raw<ReadableFailure>();
  readonly #does: (...args: Args) => Promise<Result<Value, ReadableFailure>>;

  constructor(does: (...args: Args) => Promise<Result<Value, ReadableFailure>>) {
    this.#does = does;
  }

  get state(): 'idle' | 'running' | 'failed' {
    if (this.#running) return 'running';
    return this.#failure ? 'failed' : 'idle';
  }

  get running(): boolean {
    return this.state === 'running';
  }

  get failure(): ReadableFailure | undefined {
    return this.#failure;
  }

  get sentence(): string {
    return this.#failure ? failureText(this.#failure) : '';
  }

  /** The sentence, if the failure concerns this field. */
  errorAt(field: string): string | undefined {
    return this.#failure?.field === field ? this.sentence : undefined;
  }

  /** The sentence, if the failure concerns no field. */
  get elsewhere(): string | undefined {
    return this.#failure && this.#failure.field === undefined ? this.sentence : undefined;
  }

  /** Starts the action, or joins the run that is going on: a second press does it no second time. */
  run(...args: Args): Promise<Result<Value, ReadableFailure>> {
    if (this.#running) return this.#running;
    const run = this.#start(args);
    const end = () => (this.#running = undefined);
    this.#running = run;
    run.then(end, end);
    return run;
  }

  /** Forgets the failure. */
  reset(): void {
    this.#failure = undefined;
  }

  async #start(args: Args): Promise<Result<Value, ReadableFailure>> {
    const answer = await this.#does(...args);
    this.#failure = answer.ok ? undefined : answer.failure;
    return answer;
  }
}
