import { FrameLine, type Tell } from './frame-line';
import { createOwnWorkspaces } from './own-workspaces';
import {
  embedEvents,
  embedType,
  embedVersion,
  leastHeight,
  mostHeight,
  plainHeight,
  plainStart,
  plainTheme,
} from './wire';
import type { EmbedDeed, EmbedTheme, Greeting } from './wire';

/** Where the app is: beside this script. */
const script = (document.currentScript as HTMLScriptElement | null)?.src;
const workspaces = createOwnWorkspaces();
/** What a frame that is sandboxed has to have. */
const permits = ['allow-scripts', 'allow-same-origin'];

/**
 * `<handoff-sandbox start lesson step panes theme height loading workspace app title>`: the app in a frame. What stands in it is seen
 * until the frame is there, and where no script runs.
 */
class HandoffSandboxElement extends HTMLElement {
  static readonly observedAttributes = ['start', 'lesson', 'step', 'panes', 'theme', 'height'];

  readonly #tell: Tell = (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail }));
  readonly #line = new FrameLine(this.#tell);
  #frame: HTMLIFrameElement | null = null;
  #workspace = '';
  /** The start the workspace that the page has named is for. */
  #first: string | null = null;
  /** Gone to by a command. */
  #started: string | null = null;
  readonly #goTo = (start: string): Promise<void> => {
    if (this.#life) {
      this.#started = start;
      this.#enter();
      this.#load();
    }
    return this.#line.arrive();
  };
  /** Ends what listens; null where it stands in no page, or was ended. */
  #life: AbortController | null = null;

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#line.begin();
    window.addEventListener('message', (said) => this.#hear(said), { signal });
    this.style.display ||= 'block';
    this.#measure();
    if (this.#first === null) {
      this.#first = this.#start;
      if (this.hasAttribute('theme')) this.#tint();
    }
    // Moved within its page it loads again.
    if (this.#frame) this.#line.expect();
    // What stands in it is read after it.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#begin(signal), { signal });
    else this.#begin(signal);
  }

  /** Its page goes along, and stays as it is. [EB52] */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#end('The frame was taken away.');
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#life) return;
    if (name === 'height') this.#measure();
    else if (name === 'start') {
      this.#started = null;
      this.#enter();
    } else if (name === 'theme') this.#tint();
    else if (!this.#frame) return;
    else if (name === 'panes') this.#put();
    // Lesson and step change one after the other.
    else if (this.#lesson) this.#attempt(Promise.resolve().then(() => this.open(this.#lesson, this.#step)));
  }

  /** The app stands, and takes commands at once. */
  get isReady(): boolean {
    return this.#line.isReady;
  }

  get #lesson(): string {
    return this.getAttribute('lesson') ?? '';
  }

  get #step(): string | undefined {
    return this.getAttribute('step') ?? undefined;
  }

  override addEventListener(...given: Parameters<HTMLElement['addEventListener']>): void {
    super.addEventListener(...given);
    const event = embedEvents.find((one) => one === given[0]);
    if (event) this.#line.watch(event);
  }

  /** Goes to a lesson, or to one of its steps. */
  open(lesson: string, step?: string): Promise<void> {
    return this.#ask({ do: 'open', lesson, step });
  }
  /** Goes to a world to begin with; done when that stands. */
  get start(): (start: string) => Promise<void> {
    return this.#goTo;
  }
  /** A framework sets what an element has as its property: it is the attribute. [EB53] */
  set start(name: string) {
    this.setAttribute('start', name);
  }
  /** Says a line as the visitor, in a chat that is begun where there is none. */
  say(text: string): Promise<void> {
    return this.#ask({ do: 'say', text });
  }
  /** Makes the start anew; done when that stands. */
  reset(): Promise<void> {
    if (!this.#life || !this.#line.isRefused) return this.#ask({ do: 'reset' });
    // There is no page that could be asked.
    this.#put();
    return this.#line.arrive();
  }
  get theme(): (name: EmbedTheme) => Promise<void> {
    return (name) => this.#ask({ do: 'theme', name });
  }
  set theme(name: string) {
    this.setAttribute('theme', name);
  }
  /** Ends the frame and everything about it. */
  destroy(): void {
    this.#end('The frame was ended.');
    this.#frame?.remove();
    this.#frame = null;
  }

  /** Loads no frame: where there is none yet it waits for it. [EB55] */
  #tint(): void {
    this.#attempt(this.#line.ask({ do: 'theme', name: this.#theme }));
  }

  /** Of what an attribute asks for the page is told why it cannot be. */
  #attempt(asked: Promise<void>): void {
    asked.catch(({ message: text }: Error) => this.isReady && this.#tell('failed', { text }));
  }

  #ask(deed: EmbedDeed): Promise<void> {
    this.#load();
    return this.#line.ask(deed);
  }

  #hear({ source, origin, data }: MessageEvent<Greeting | null>): void {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#base().origin) return;
    if (data?.type !== embedType) return;
    if (data.version === embedVersion) this.#greet();
    else this.#line.refuse('The app in its frame is of another edition.');
  }

  /** Each page in the frame is given a port of its own. */
  #greet(): void {
    const { port1, port2 } = new MessageChannel();
    this.#line.greet(port1);
    const greeting: Greeting = { type: embedType, version: embedVersion };
    this.#frame?.contentWindow?.postMessage(greeting, this.#base().origin, [port2]);
  }

  #begin(signal: AbortSignal): void {
    const loading = this.getAttribute('loading');
    const there = this.querySelector('iframe');
    if (there && !this.#frame) {
      if (!this.#isPlaced()) return;
      this.#frame = there;
      this.#name(there.src);
      const sandbox = there.getAttribute('sandbox');
      const lacks = sandbox === null ? [] : permits.filter((one) => !sandbox.includes(one));
      if (lacks.length === 0) return this.#greet();
      return this.#line.refuse(`The sandbox of its frame lacks ${lacks.join(' and ')}.`);
    }
    // By its place in the page, and not by when it is loaded.
    if (!this.#workspace) this.#name(this.#frame?.src);
    if (this.#frame) return;
    if (loading === 'eager') this.#load();
    else if (loading === 'click') this.#loadOnClick(signal);
    else this.#loadWhenNear(signal);
  }

  #load(): void {
    if (!this.#frame && this.#life) this.#put();
  }

  /** Goes to the start that is asked for, in the workspace for it. */
  #enter(): void {
    this.#name();
    if (this.#frame) this.#put();
  }

  /** Each start comes in a frame of its own, so that nothing is heard of the page before. */
  #put(): void {
    const frame = document.createElement('iframe');
    frame.title = this.#frame?.title || this.title || 'Handoff Sandbox';
    frame.allow = 'clipboard-write';
    frame.style.cssText = 'border:0;inline-size:100%;block-size:100%;display:block';
    if (!this.#workspace) this.#name();
    if (!this.#isPlaced()) return;
    frame.src = this.#address();
    this.#frame = frame;
    this.#line.expect();
    this.replaceChildren(frame);
  }

  #loadWhenNear(signal: AbortSignal): void {
    const near = (seen: readonly IntersectionObserverEntry[]) =>
      seen.some(({ isIntersecting }) => isIntersecting) && this.#load();
    const observer = new IntersectionObserver(near, { rootMargin: '400px' });
    observer.observe(this);
    signal.onabort = () => observer.disconnect();
  }

  /** A link in it is the button; without one there is a button of ours. */
  #loadOnClick(signal: AbortSignal): void {
    let button: HTMLElement | null = this.querySelector('a, button');
    if (!button) {
      button = document.createElement('button');
      button.textContent = 'Open the practice';
      this.append(button);
    }
    const press = (event: MouseEvent) => {
      // The link, in another tab or window.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#load();
      this.#frame?.focus();
    };
    button.addEventListener('click', press, { signal });
  }

  #measure(): void {
    const height = Number(this.getAttribute('height'));
    this.style.blockSize = `${height >= leastHeight && height <= mostHeight ? height : plainHeight}px`;
  }

  get #start(): string {
    return this.#started ?? this.getAttribute('start') ?? plainStart;
  }

  get #theme(): EmbedTheme {
    return (this.getAttribute('theme') || plainTheme) as EmbedTheme;
  }

  #base(): URL {
    // Without either it would be the page itself. [EB54]
    return new URL('./', new URL(this.getAttribute('app') ?? script ?? 'x:', document.baseURI));
  }

  #isPlaced(): boolean {
    try {
      return !!this.#base();
    } catch {
      this.#line.refuse('Its attribute “app” is no address.');
      return false;
    }
  }

  #address(): string {
    const address = this.#base();
    address.search = String(new URLSearchParams({ start: this.#start, workspace: this.#workspace }));
    const panes = this.getAttribute('panes')?.match(/\S+/g);
    const place = panes
      ? ['/panes', ...panes.map(encodeURIComponent)]
      : this.#lesson && ['/lesson', this.#lesson, this.#step];
    if (place && this.#started === null) address.hash = place.filter(Boolean).join('/');
    return address.href;
  }

  /** Each start has a workspace of its own; a frame that is there has one already. */
  #name(there?: string): void {
    workspaces.release(this.#workspace);
    const named = this.getAttribute('workspace');
    const stem = named
      ? [named, this.#start !== this.#first && this.#start]
      : ['frame', this.#lesson, this.#start];
    this.#workspace =
      there === undefined ? workspaces.take(stem.filter(Boolean).join('-')) : workspaces.takeOf(there);
  }

  #end(why: string): void {
    this.#life?.abort();
    this.#life = null;
    this.#line.end(why);
    workspaces.release(this.#workspace);
    this.#workspace = '';
  }
}

if (!customElements.get('handoff-sandbox')) customElements.define('handoff-sandbox', HandoffSandboxElement);
