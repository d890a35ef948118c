interface Request {
  readonly thread: FakeLocks;
  grant(): void;
  lose(reason: unknown): void;
}
type Call = () => unknown;
interface Options {
  readonly steal?: boolean;
}

/** All locks of one browser: by name, whoever holds it first, then who waits, in order. */
type Browser = Map<string, Request[]>;

/** Web Locks as one thread sees them: exclusive, first come first served, with `steal`. */
export class FakeLocks {
  readonly #browser: Browser;

  constructor(browser: Browser = new Map()) {
    this.#browser = browser;
  }

  /** The same browser's locks for another thread. */
  otherThread(): FakeLocks {
    return new FakeLocks(this.#browser);
  }

  request(name: string, call: Call): Promise<unknown>;
  request(name: string, options: Options, call: Call): Promise<unknown>;
  request(name: string, first: Call | Options, second?: Call): Promise<unknown> {
    const call = typeof first === 'function' ? first : (second ?? (() => undefined));
    const steal = typeof first !== 'function' && first.steal === true;
    return new Promise((resolve, reject) => {
      const grant = () => {
        const held = Promise.resolve().then(call);
        void held.then(resolve, reject).finally(() => this.#leave(name, request));
      };
      const request: Request = { thread: this, grant, lose: reject };
      const [holder, ...waiting] = this.#browser.get(name) ?? [];
      if (steal) holder?.lose(new DOMException('stolen', 'AbortError'));
      this.#browser.set(name, holder && !steal ? [holder, ...waiting, request] : [request, ...waiting]);
      if (steal || !holder) grant();
    });
  }

  /** Who holds what, as every thread sees it. */
  async query(): Promise<{ held: { name: string }[] }> {
    return {
      held: [...this.#browser].flatMap(([name, requests]) => (requests.length > 0 ? [{ name }] : [])),
    };
  }

  /** What the browser does when this thread ends. */
  end(): void {
    for (const [name, requests] of this.#browser)
      for (const request of requests) if (request.thread === this) this.#leave(name, request);
  }

  #leave(name: string, request: Request): void {
    const requests = this.#browser.get(name) ?? [];
    const rest = requests.filter((one) => one !== request);
    this.#browser.set(name, rest);
    if (requests[0] === request) rest[0]?.grant();
  }
}
