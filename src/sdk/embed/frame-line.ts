import { embedThemes, toldUnasked } from './wire';
import type { EmbedDeed, EmbedEvent, EmbedEvents, EmbedTheme, FromFrame } from './wire';

const isGone = 'The frame is gone.';
const hasGone = 'The frame has gone to another page.';
/** How long a page may take until it stands; a start is made meanwhile. */
const patienceMs = 90_000;
const isAway =
  'The app does not come up. Where its frame, or the page around it, is sandboxed, it takes allow-scripts and allow-same-origin.';

/** Empty for done, else why not. */
type Settle = (problem: string) => void;
interface Asked {
  readonly deed: EmbedDeed;
  readonly settle: Settle;
}

export type Tell = <E extends EmbedEvent>(event: E, detail: EmbedEvents[E]) => void;

/** The line to the app in a frame, whichever page of it is there. Whatever is asked is answered. [EB10] */
export class FrameLine {
  readonly #tell: Tell;
  readonly #watched = new Set(toldUnasked);
  /** Away: no page stands. Leaving: the one that stands makes way for the next. */
  #state: 'away' | 'ready' | 'leaving' = 'away';
  /** Why no page will stand; empty while one may. */
  #refusal = isGone;
  #port: MessagePort | null = null;
  #count = 0;
  #theme: EmbedTheme | null = null;
  #waiting: Asked[] = [];
  readonly #open = new Map<number, Asked>();
  /** Done when the next page stands. */
  #arriving: Settle[] = [];
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  get isReady(): boolean {
    return this.#state === 'ready';
  }

  /** It was said why no page stands. */
  get isRefused(): boolean {
    return this.#refusal !== '';
  }

  /** Told from now on. */
  watch(event: EmbedEvent): void {
    if (this.#watched.has(event)) return;
    this.#watched.add(event);
    if (this.isReady) this.#watch();
  }

  /** What is asked before a page stands waits for it. */
  ask(deed: EmbedDeed): Promise<void> {
    if (deed.do === 'theme' && embedThemes.includes(deed.name)) this.#theme = deed.name;
    return this.#settled((settle) => {
      this.#waiting.push({ deed, settle });
      this.#send();
    });
  }

  /** A frame may come: what is asked waits. */
  begin(): void {
    this.#refusal = '';
  }

  /** Another page is on its way, or the first. */
  expect(): void {
    this.#await();
    for (const settle of this.#arriving.splice(0)) settle(hasGone);
  }

  /** Done when the page that is expected stands. */
  arrive(): Promise<void> {
    return this.#settled((settle) => this.#arriving.push(settle));
  }

  /** The page at the other end of this port has come. */
  greet(port: MessagePort): void {
    this.#await();
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#take(data);
  }

  /** No page stands, and what waits is told why; the page around, once it can listen. [EB47] */
  refuse(text: string): void {
    this.#stop(text, text);
    setTimeout(() => this.#tell('failed', { text }));
  }

  /** Nobody is there any more. */
  end(why: string): void {
    this.#stop(why, isGone);
  }

  #settled(begin: (settle: Settle) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle: Settle = (problem) => (problem ? reject(new Error(problem)) : resolve());
      if (this.#refusal) settle(this.#refusal);
      else begin(settle);
    });
  }

  #send(): void {
    while (this.isReady) {
      const asked = this.#waiting.shift();
      if (!asked) return;
      this.#open.set(this.#post(asked.deed), asked);
      // What follows is for the page that comes of it.
      if (asked.deed.do === 'reset') this.#wait('leaving');
    }
  }

  #post(deed: EmbedDeed): number {
    const id = (this.#count += 1);
    this.#port?.postMessage({ ...deed, id });
    return id;
  }

  #watch(): void {
    this.#post({ do: 'watch', events: [...this.#watched] });
  }

  #take(said: FromFrame): void {
    if ('leaves' in said) return this.#await();
    if ('answers' in said) return this.#settle(said.answers, said.problem);
    if (said.event === 'ready') this.#stand();
    else if (said.event === 'failed' && this.#state === 'away') return this.refuse(said.detail.text);
    this.#tell(said.event, said.detail);
  }

  #settle(id: number, problem: string): void {
    const asked = this.#open.get(id);
    if (!asked) return;
    this.#open.delete(id);
    const isLeaving = asked.deed.do === 'reset';
    if (isLeaving && !problem) return void this.#arriving.push(asked.settle);
    asked.settle(problem);
    // The page stays.
    if (isLeaving) this.#stand();
  }

  #stand(): void {
    clearTimeout(this.#patience);
    this.#state = 'ready';
    for (const settle of this.#arriving.splice(0)) settle('');
    this.#watch();
    if (this.#theme) this.#post({ do: 'theme', name: this.#theme });
    this.#send();
  }

  #await(): void {
    this.#lose();
    this.begin();
    this.#wait('away');
  }

  #wait(state: 'away' | 'leaving'): void {
    this.#state = state;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.refuse(isAway), patienceMs);
  }

  /** The page is gone: what it was asked is not answered any more, and what was to come of it is not here yet. */
  #lose(): void {
    this.#port?.close();
    this.#port = null;
    for (const { deed, settle } of this.#open.values())
      if (deed.do === 'reset') this.#arriving.push(settle);
      else settle(hasGone);
    this.#open.clear();
  }

  #stop(why: string, refusal: string): void {
    clearTimeout(this.#patience);
    this.#lose();
    this.#state = 'away';
    this.#refusal = refusal;
    for (const settle of this.#arriving.splice(0)) settle(why);
    for (const { settle } of this.#waiting.splice(0)) settle(why);
  }
}
