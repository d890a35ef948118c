import { failed, ok, type Result } from '#base/result';
import type { Exported } from '#contract/exported';
import { worldFileMegabytes } from '#model/limits';
import { longestWorkspaceName } from '#model/workspace-name';
import { asFile, longestLink, packLink, type Load } from '#sdk/share';
import type { ReadableFailure } from '../../../kit/failure-text';
import { Action } from '../../../live/action.svelte';

/** Whoever types a name is not asked at each letter. */
const shortestPauseMs = 400;
/** Of the time there is no more than a part of this goes into making links. */
const share = 10;

const tooMuch = `Its conversations come to more than ${worldFileMegabytes} MB, and nothing larger can be imported here. The setup alone can be shared; Export on this page leaves out the oldest conversations.`;

/** What the form reaches for outside itself. */
export interface ShareGround {
  /** What goes along, as a world file. */
  read(load: Load): Promise<Result<Exported, ReadableFailure>>;
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
  /** What that was made of. */
  #madeOf = $state.raw('');
  #exported = $state.raw<Exported>();
  #exportedAs: Load | undefined;
  #changes = 0;
  #last: Promise<unknown> = Promise.resolve();
  #due: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = shortestPauseMs;
  readonly #ground: ShareGround;
  readonly reading = new Action((load: Load) => this.#ground.read(load));

  constructor(ground: ShareGround, name: string, route: string) {
    this.#ground = ground;
    this.name = name;
    this.route = route;
  }

  /** Something has changed: the link is made anew in a moment, once for all that changes until then. [SH43] */
  changeSoon(): void {
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      if (!this.isCurrent || this.#exportedAs === undefined) void this.update();
    }, this.#pauseMs);
  }

  /** The workspace has changed: it is read anew for the next link. [SH43] */
  outdate(): void {
    this.#exportedAs = undefined;
    this.changeSoon();
  }

  /** Nobody looks any more. */
  end(): void {
    clearTimeout(this.#due);
  }

  /** The link as it is to be now; one that was asked for before and comes later counts no more. */
  update(): Promise<void> {
    this.#changes += 1;
    const mine = this.#changes;
    const made = this.#last.then(() => (mine === this.#changes ? this.#make() : undefined));
    this.#last = made.catch(() => {});
    return made;
  }

  /** Whether the link is of what is chosen now. */
  get isCurrent(): boolean {
    return this.#madeOf === this.#choice;
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

  /** Why what is chosen can be handed on in no way; undefined where it can. [SH44] */
  get excess(): string | undefined {
    return this.#exported && this.#exported.file === undefined ? tooMuch : undefined;
  }

  /** So many archived conversations could not be read, and do not go along. */
  get missing(): number {
    return this.#exported?.file === undefined ? 0 : this.#exported.missing;
  }

  /** What would be in the link, to be handed on in another way; or why not. [SH44] */
  async asFile(): Promise<Result<string, string>> {
    await this.#last;
    const read = await this.#read();
    if (!read.ok) return failed(read.failure.text);
    if (read.value.file === undefined) return failed(tooMuch);
    const file = asFile(read.value.file, this.load);
    return file === null ? failed('This workspace cannot be made a file of.') : ok(file);
  }

  get #whole(): string | undefined {
    return this.#packed ? `${this.#ground.base}?shared#${this.#packed}` : undefined;
  }

  get #choice(): string {
    return JSON.stringify([this.load, this.name, this.route]);
  }

  async #make(): Promise<void> {
    const [choice, begun] = [this.#choice, performance.now()];
    const { load, route } = this;
    const name = this.name.trim().slice(0, longestWorkspaceName) || 'shared';
    const read = await this.#read();
    const file = read.ok ? read.value.file : undefined;
    const shared = { name, route, as: this.#ground.as };
    this.#packed = file === undefined ? undefined : await packLink({ ...shared, file }, load);
    this.#madeOf = choice;
    this.#pauseMs = Math.max(shortestPauseMs, share * (performance.now() - begun));
  }

  async #read(): Promise<Result<Exported, ReadableFailure>> {
    const { load } = this;
    if (this.#exported && this.#exportedAs === load) return ok(this.#exported);
    // What changes meanwhile outdates it at once.
    this.#exportedAs = load;
    const read = await this.reading.run(load);
    this.#exported = read.ok ? read.value : undefined;
    return read;
  }
}
