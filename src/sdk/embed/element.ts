import { embedType, embedVersion } from './wire';
import type { EmbedCommand, EmbedDeed, EmbedEvent, FromFrame, Greeting } from './wire';

/** Where the app is: beside this script. */
const script = (document.currentScript as HTMLScriptElement | null)?.src;
const attributes = ['start', 'lesson', 'step', 'theme', 'height'] as const;
const known: readonly EmbedEvent[] = ['ready', 'step-passed', 'lesson-completed', 'handed-over', 'failed'];
/** Workspaces that frames of this page are in. */
const taken = new Set<string>();

/**
 * `<handoff-sandbox start lesson step theme height loading workspace app title>`: the app in a frame. What stands in it is seen
 * until the frame is there, and where no script runs.
 */
class HandoffSandboxElement extends HTMLElement {
  static readonly observedAttributes = attributes;

  /** The app stands, and takes commands at once. */
  isReady = false;
  #frame: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;
  #observer: IntersectionObserver | null = null;
  #workspace = '';
  #count = 0;
  /** Nobody answers any more: it was ended, or stands in no page. */
  #isOver = true;
  #waiting: EmbedCommand[] = [];
  readonly #answers = new Map<number, (problem: string) => void>();
  readonly #watched = new Set<EmbedEvent>(['ready', 'failed']);

  connectedCallback(): void {
    this.#isOver = false;
    window.addEventListener('message', this.#hear);
    this.style.display ||= 'block';
    this.#measure();
    // What stands in it is read after it.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#begin);
    else this.#begin();
  }

  readonly #begin = (): void => {
    if (!this.isConnected || this.#frame) return;
    const there = this.querySelector('iframe');
    if (there) {
      this.#frame = there;
      this.#greet();
      return;
    }
    const loading = this.getAttribute('loading');
    if (loading === 'eager') this.#load();
    else if (loading === 'click') this.#loadOnClick();
    else this.#loadWhenNear();
  };

  disconnectedCallback(): void {
    this.#end('The frame was taken away.');
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'height') this.#measure();
    else if (this.#frame && name === 'theme') void this.theme(this.#theme).catch(() => {});
    else if (this.#frame && name === 'start') this.#frame.src = this.#address();
    else if (this.#frame && this.lesson) void this.open(this.lesson, this.step).catch(() => {});
  }

  get lesson(): string {
    return this.getAttribute('lesson') ?? '';
  }

  get step(): string | undefined {
    return this.getAttribute('step') ?? undefined;
  }

  override addEventListener(...given: Parameters<HTMLElement['addEventListener']>): void {
    super.addEventListener(...given);
    const event = known.find((one) => one === given[0]);
    if (!event || this.#watched.has(event)) return;
    this.#watched.add(event);
    if (this.#port) this.#watch();
  }

  /** Goes to a lesson, or to one of its steps. */
  open(lesson: string, step?: string): Promise<void> {
    return this.#ask({ do: 'open', lesson, ...(step !== undefined && { step }) });
  }
  /** Goes to a world to begin with. */
  start(start: string): Promise<void> {
    return this.#ask({ do: 'start', start });
  }
  /** Says a line as the visitor, in a chat that is begun where there is none. */
  say(text: string): Promise<void> {
    return this.#ask({ do: 'say', text });
  }
  /** Makes the start anew. */
  reset(): Promise<void> {
    return this.#ask({ do: 'reset' });
  }
  theme(name: 'light' | 'dark' | 'auto'): Promise<void> {
    return this.#ask({ do: 'theme', name });
  }
  /** Ends the frame and everything about it. */
  destroy(): void {
    this.#end('The frame was ended.');
    this.#frame?.remove();
    this.#frame = null;
  }

  #ask(deed: EmbedDeed): Promise<void> {
    if (this.#isOver) return Promise.reject(new Error('The frame is gone.'));
    if (!this.#frame) this.#load();
    const command = { ...deed, id: (this.#count += 1) };
    return new Promise((resolve, reject) => {
      this.#answers.set(command.id, (problem) => (problem ? reject(new Error(problem)) : resolve()));
      if (this.isReady) this.#port?.postMessage(command);
      else this.#waiting.push(command);
    });
  }

  #watch(): void {
    this.#port?.postMessage({ do: 'watch', events: [...this.#watched], id: (this.#count += 1) });
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<Greeting | null>): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#base().origin) return;
    if (data?.type !== embedType) return;
    if (data.version === embedVersion) this.#greet();
    else
      this.#tell('failed', {
        text: 'The script of this page and the app in its frame are of different editions.',
      });
  };

  /** Each page in the frame is given a port of its own. */
  #greet(): void {
    this.#port?.close();
    this.isReady = false;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#take(data);
    const greeting: Greeting = { type: embedType, version: embedVersion };
    this.#frame?.contentWindow?.postMessage(greeting, this.#base().origin, [port2]);
  }

  #take(said: FromFrame): void {
    if ('answers' in said) {
      this.#answers.get(said.answers)?.(said.problem);
      this.#answers.delete(said.answers);
      return;
    }
    if (said.event === 'ready') {
      this.isReady = true;
      this.#watch();
      if (this.hasAttribute('theme')) void this.theme(this.#theme).catch(() => {});
      for (const command of this.#waiting.splice(0)) this.#port?.postMessage(command);
    }
    this.#tell(said.event, said.detail);
  }

  #tell(name: EmbedEvent, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  get #theme(): 'light' | 'dark' | 'auto' {
    const name = this.getAttribute('theme');
    return name === 'light' || name === 'dark' ? name : 'auto';
  }

  #load(): void {
    this.#observer?.disconnect();
    const frame = document.createElement('iframe');
    frame.title = this.title || 'Handoff Sandbox';
    frame.allow = 'clipboard-write';
    frame.style.cssText = 'border:0;inline-size:100%;block-size:100%;display:block';
    frame.src = this.#address();
    this.#frame = frame;
    this.replaceChildren(frame);
  }

  #loadWhenNear(): void {
    this.#observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.#load(),
      { rootMargin: '400px' },
    );
    this.#observer.observe(this);
  }

  /** A link in it is the button; without one there is a button of ours. */
  #loadOnClick(): void {
    let button: HTMLElement | null = this.querySelector('a, button');
    if (!button) {
      button = document.createElement('button');
      button.textContent = 'Open the practice';
      this.append(button);
    }
    button.addEventListener('click', (event) => {
      event.preventDefault();
      this.#load();
      this.#frame?.focus();
    });
  }

  #measure(): void {
    const height = Number(this.getAttribute('height'));
    this.style.blockSize = `${height >= 100 && height <= 4_000 ? height : 600}px`;
  }

  #base(): URL {
    return new URL('./', this.getAttribute('app') ?? script ?? location.href);
  }

  #address(): string {
    const address = this.#base();
    const start = this.getAttribute('start') ?? 'empty';
    if (!this.#workspace) this.#workspace = this.#freeWorkspace(start);
    address.search = String(new URLSearchParams({ start, workspace: this.#workspace }));
    if (this.lesson)
      address.hash = `/${['lesson', this.lesson, this.step ?? []].flat().map(encodeURIComponent).join('/')}`;
    return address.href;
  }

  /** Frames of one page are in workspaces of their own, and find them again. */
  #freeWorkspace(start: string): string {
    const stem = this.getAttribute('workspace') ?? ['frame', this.lesson, start].filter(Boolean).join('-');
    for (let n = 1; ; n += 1) {
      const name = (n === 1 ? stem : `${stem}-${n}`).slice(0, 40);
      if (taken.has(name) && n < 100) continue;
      taken.add(name);
      return name;
    }
  }

  #end(why: string): void {
    this.#isOver = true;
    window.removeEventListener('message', this.#hear);
    document.removeEventListener('DOMContentLoaded', this.#begin);
    this.#observer?.disconnect();
    this.#port?.close();
    this.#port = null;
    this.isReady = false;
    this.#waiting = [];
    taken.delete(this.#workspace);
    for (const answer of this.#answers.values()) answer(why);
    this.#answers.clear();
  }
}

if (!customElements.get('handoff-sandbox')) customElements.define('handoff-sandbox', HandoffSandboxElement);
