import { vi } from 'vitest';
import type { FromFrame } from '../../../src/sdk/embed/wire';

/** As much of a page as the element uses, without a browser. */
class FakeElement extends EventTarget {
  style: Record<string, string> = {};
  title = '';
  isConnected = false;
  children: FakeElement[] = [];
  parent: FakeElement | null = null;
  readonly attributes = new Map<string, string>();
  src = '';
  href = '';
  readonly tag: string;
  constructor(tag = 'handoff-sandbox') {
    super();
    this.tag = tag;
  }
  getAttribute(name: string) {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string) {
    return this.attributes.has(name);
  }
  setAttribute(name: string, now: string) {
    const before = this.getAttribute(name);
    this.attributes.set(name, now);
    this.#tell(name, before, now);
  }
  removeAttribute(name: string) {
    const before = this.getAttribute(name);
    this.attributes.delete(name);
    this.#tell(name, before, null);
  }
  #tell(...change: readonly [name: string, before: string | null, now: string | null]) {
    (this as { attributeChangedCallback?: (...given: unknown[]) => void }).attributeChangedCallback?.(
      ...change,
    );
  }
  querySelector(asked: string) {
    return this.children.find(({ tag }) => asked.split(', ').includes(tag)) ?? null;
  }
  replaceChildren(...now: FakeElement[]) {
    this.children = now;
    for (const one of now) one.parent = this;
  }
  append(one: FakeElement) {
    this.replaceChildren(...this.children, one);
  }
  remove() {
    this.parent?.replaceChildren(...this.parent.children.filter((one) => one !== this));
  }
  focus() {}
}

/** A frame with a page in it that greets when it is told to, and keeps the ports it is given. */
export class FakeFrame extends FakeElement {
  readonly ports: MessagePort[] = [];
  readonly heard: ({ readonly do: string; readonly id: number } & Record<string, unknown>)[] = [];
  readonly contentWindow = {
    postMessage: (_: unknown, origin: string, [port]: MessagePort[]) => {
      if (!port) throw new Error('A greeting without a port');
      this.origin = origin;
      this.ports.push(port);
      port.onmessage = ({ data }) => this.heard.push(data as (typeof this.heard)[number]);
    },
  };
  origin = '';
  constructor() {
    super('iframe');
  }
  get query() {
    return Object.fromEntries(new URL(this.src).searchParams);
  }
  say(said: FromFrame) {
    this.ports.at(-1)?.postMessage(said);
  }
  /** What it was asked last of this kind. */
  last(deed: string) {
    return this.heard.findLast((one) => one.do === deed);
  }
}

export interface Sandboxed extends FakeElement {
  readonly isReady: boolean;
  connectedCallback(): void;
  disconnectedCallback(): void;
  connectedMoveCallback?(): void;
  open(lesson: string, step?: string): Promise<void>;
  start(start: string): Promise<void>;
  say(text: string): Promise<void>;
  reset(): Promise<void>;
  theme(name: string): Promise<void>;
  destroy(): void;
}

/** A page that has loaded the script from beside the app, or as a module, which does not know where it came from. */
export async function openPage(script: string | null = 'https://sandbox.example/app/embed.js') {
  const page = new EventTarget();
  const defined: (new () => Sandboxed)[] = [];
  vi.stubGlobal('HTMLElement', FakeElement);
  vi.stubGlobal('window', page);
  const document = Object.assign(new EventTarget(), {
    readyState: 'complete',
    baseURI: 'https://course.example/unit/1.html',
    currentScript: script === null ? null : { src: script },
    createElement: (tag: string) => (tag === 'iframe' ? new FakeFrame() : new FakeElement(tag)),
  });
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', new URL('https://course.example/unit/1.html'));
  vi.stubGlobal('customElements', {
    get: () => undefined,
    define: (_: string, made: (typeof defined)[number]) => defined.push(made),
  });
  vi.resetModules();
  await import('../../../src/sdk/embed/element');
  const Made = defined[0];
  if (!Made) throw new Error('The script defined no element.');

  return {
    put(attributes: Readonly<Record<string, string>>, ...inside: readonly FakeElement[]): Sandboxed {
      const one = new Made();
      for (const [name, value] of Object.entries(attributes)) one.attributes.set(name, value);
      one.replaceChildren(...inside);
      connect(one);
      return one;
    },
    /** Its text is being read, or has been. */
    reads(now: boolean) {
      document.readyState = now ? 'loading' : 'interactive';
      if (!now) document.dispatchEvent(new Event('DOMContentLoaded'));
    },
    link: () => new FakeElement('a'),
    frame: (src: string) => Object.assign(new FakeFrame(), { src }),
    frameOf,
    connect,
    /** To another place of the page, with what is in its frame: as a browser does by `moveBefore`. */
    move(one: Sandboxed) {
      if (one.connectedMoveCallback) return one.connectedMoveCallback();
      one.disconnectedCallback();
      connect(one);
    },
    /** The page in the frame has come, and greets. */
    greet(one: Sandboxed, from: Partial<{ source: unknown; origin: string; data: unknown }> = {}) {
      const greeting = { type: 'handoff-sandbox', version: 1 };
      const { contentWindow } = frameOf(one);
      const event = new Event('message');
      page.dispatchEvent(
        Object.assign(event, {
          ...{ source: contentWindow, origin: 'https://sandbox.example', data: greeting },
          ...from,
        }),
      );
    },
  };
}

function frameOf(one: Sandboxed): FakeFrame {
  const frame = one.querySelector('iframe');
  if (!(frame instanceof FakeFrame)) throw new Error('There is no frame.');
  return frame;
}

function connect(one: Sandboxed): void {
  one.isConnected = true;
  one.connectedCallback();
}
