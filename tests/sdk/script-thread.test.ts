import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineWord } from '#contract/engine-door';
import { FakeLocks } from '#support/fake-locks';
import { settle } from '#support/stepped-clock';
import { startEngine } from '../../src/sdk/start-engine';

/** A worker as a page sees it: which file it was begun with, what it was given, and whether it was ended. */
class FakeWorker {
  static readonly begun: FakeWorker[] = [];
  readonly file: string;
  readonly given: unknown[] = [];
  ended = false;
  readonly port = this;
  onmessage: ((event: { readonly data: EngineWord<MessagePort> }) => void) | null = null;

  constructor(url: URL) {
    this.file = url.pathname.split('/').at(-1) ?? '';
    FakeWorker.begun.push(this);
  }
  postMessage(word: unknown): void {
    this.given.push(word);
  }
  terminate(): void {
    this.ended = true;
  }
}

const browser = new FakeLocks();

beforeEach(() => {
  // No engine of a test is asked for its pulse after it.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  FakeWorker.begun.length = 0;
  vi.stubGlobal('navigator', { locks: browser.otherThread() });
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());
afterEach(() => vi.useRealTimers());

const on = {
  onReady() {},
  onHeldElsewhere() {},
  onUnreadable() {},
  onStorageGone() {},
  onSilent() {},
  onHeardAgain() {},
  onLost() {},
};

/** An engine that is shared, or one of this page alone. */
function start(shared: boolean) {
  if (shared) vi.stubGlobal('SharedWorker', FakeWorker);
  const engine = startEngine('main', null, on);
  const [worker] = FakeWorker.begun;
  if (!worker) throw new Error('No engine was begun.');
  const want = (port: MessagePort | null) =>
    worker.onmessage?.({ data: { type: 'lend', what: 'scripts', port } });
  const say = (data: EngineWord<MessagePort>) => worker.onmessage?.({ data });
  return {
    engine,
    want,
    say,
    threads: () => FakeWorker.begun.filter(({ file }) => file === 'script.worker.ts'),
  };
}

test.each([true, false])(
  '[SC26] a page begins the thread its engine wants, in place of the one before (shared: %s)',
  async (shared) => {
    const { want, threads, engine } = start(shared);
    expect(threads()).toEqual([]);
    const [first, second] = [new MessageChannel().port1, new MessageChannel().port1];
    want(first);
    await vi.waitFor(() => expect(threads()).toHaveLength(1));
    expect(threads().map(({ given, ended }) => ({ given, ended }))).toEqual([
      { given: [first], ended: false },
    ]);
    want(null);
    want(second);
    await vi.waitFor(() => expect(threads()).toHaveLength(2));
    expect(threads().map(({ given, ended }) => ({ given, ended }))).toEqual([
      { given: [first], ended: true },
      { given: [second], ended: false },
    ]);
    engine.end();
  },
);

test('[SC27] the thread ends with the engine it was lent to', async () => {
  const { want, say, threads } = start(true);
  const thread = browser.otherThread();
  void thread.request('engine lock', () => new Promise(() => {}));
  say({ type: 'here', lock: 'engine lock' });
  want(new MessageChannel().port1);
  await vi.waitFor(() => expect(threads().map(({ ended }) => ended)).toEqual([false]));
  thread.end();
  await settle();
  expect(threads().map(({ ended }) => ended)).toEqual([true]);
});
