import { ok, type Result } from '#base/result';
import { asFile, longestLink, packLink, type Load } from '#sdk/share';
import type { ReadableFailure } from '../../../kit/failure-text';
import { Action } from '../../../live/action.svelte';

/** A workspace’s name has no more. */
export const longestSharedName = 40;

/** What the form reaches for outside itself. */
export interface ShareGround {
  /** The workspace as the text of a world file. */
  read(): Promise<Result<string, ReadableFailure>>;
  /** Who somebody is there; empty for the usual one. */
  readonly as: string;
  /** The app’s own address, without what is open in it. */
  readonly base: string;
}

/** A workspace on its way into a link: made anew after every change. [SH2] [SH6] [SH9] */
export class ShareForm {
  load = $state<Load>('setup');
  name = $state('');
  /** Where it opens; empty for the usual place. */
  route = $state('');
  /** Undefined until it is made; null where none can be. */
  #packed = $state.raw<string | null>();
  #file: string | undefined;
  #changes = 0;
  readonly #ground: ShareGround;
  readonly reading = new Action(() => this.#ground.read());

  constructor(ground: ShareGround, name: string, route: string) {
    this.#ground = ground;
    this.name = name;
    this.route = route;
  }

  /** The link as it is to be now; one that was asked for before and comes later counts no more. */
  async update(): Promise<void> {
    const { load, route } = this;
    const name = this.name.trim().slice(0, longestSharedName) || 'shared';
    this.#changes += 1;
    const mine = this.#changes;
    const file = await this.#read();
    const packed = file.ok
      ? await packLink({ name, route, as: this.#ground.as, file: file.value }, load)
      : undefined;
    if (mine === this.#changes) this.#packed = packed;
  }

  /** How many characters it has or would have; undefined while that is not known. */
  get length(): number | undefined {
    return this.#whole?.length;
  }

  get link(): string | undefined {
    return this.isTooLong ? undefined : this.#whole;
  }

  get isTooLong(): boolean {
    return this.#packed === null || (this.length ?? 0) > longestLink;
  }

  /** What would be in the link, to be handed on in another way. */
  async asFile(): Promise<string | null> {
    const file = await this.#read();
    return file.ok ? asFile(file.value, this.load) : null;
  }

  get #whole(): string | undefined {
    return this.#packed ? `${this.#ground.base}?shared#${this.#packed}` : undefined;
  }

  async #read(): Promise<Result<string, ReadableFailure>> {
    if (this.#file !== undefined) return ok(this.#file);
    const read = await this.reading.run();
    if (read.ok) this.#file = read.value;
    return read;
  }
}
