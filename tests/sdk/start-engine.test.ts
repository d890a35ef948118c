import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineWord, PageWord } from '#contract/engine-door';
import { FakeLocks } from '#support/fake-locks';
import { settle } from '#support/stepped-clock';
import { startEngine } from '../../src/sdk/start-engine';

/** A worker as a page sees it: words in, words out, and a start that may fail. */
class FakeWorker {
  static readonly started: FakeWorker[] = [];
  readonly words: PageWord[] = [];
  readonly name: string;
  readonly port = this;
  readonly terminate = vi.fn();
  onmessage: ((event: { readonly data: EngineWord<MessagePort> }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(url: URL, options: { readonly name: string; readonly type: string }) {
    expect([url.pathname.endsWith('/workers/sandbox.worker.ts'), options.type]).toEqual([true, 'module']);
    this.name = options.name;
    FakeWorker.started.push(this);
  }
  postMessage(word: PageWord): void {
    this.words.push(word);
  }
  say(data: EngineWord<MessagePort>): void {
    this.onmessage?.({ data });
  }
}
class FakeShared extends FakeWorker {}

const browser = new FakeLocks();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  FakeWorker.started.length = 0;
  vi.stubGlobal('navigator', { locks: browser.otherThread() });
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('SharedWorker', FakeShared);
});
afterEach(() => vi.unstubAllGlobals());
afterEach(() => vi.useRealTimers());

function start(workspace = 'main') {
  const told: string[] = [];
  const engine = startEngine(workspace, 'page lock', {
    onReady: () => told.push('ready'),
    onHeldElsewhere: () => told.push('held-elsewhere'),
    onUnreadable: () => told.push('unreadable'),
    onStorageGone: (why) => told.push(why),
    onSilent: () => told.push('silent'),
    onHeardAgain: () => told.push('heard again'),
    onLost: () => told.push('lost'),
  });
  const worker = (number = 0): FakeWorker => {
    const found = FakeWorker.started[number];
    if (!found) throw new Error(`Worker ${number} was not started.`);
    return found;
  };
  return { told, engine, worker };
}

test('[PF6] the engine is shared, named after the workspace, and told the page’s lock', () => {
  const { worker } = start();
  expect(worker()).toBeInstanceOf(FakeShared);
  expect([worker().name, worker().words]).toEqual(['main', [{ type: 'hello', lock: 'page lock' }]]);
});

test('[PF6] the page learns that the engine is ready, held elsewhere, and lost, when it holds its lock no more', async () => {
  const { told, worker } = start();
  const thread = browser.otherThread();
  void thread.request('engine lock', () => new Promise(() => {}));
  const calls = new MessageChannel();
  const commands = new MessageChannel();
  worker().say({ type: 'here', lock: 'engine lock' });
  worker().say({ type: 'ready', api: calls.port1, commands: commands.port1 });
  worker().say({ type: 'held-elsewhere' });
  await settle();
  expect(told).toEqual(['ready', 'held-elsewhere']);
  thread.end();
  await settle();
  expect(told).toEqual(['ready', 'held-elsewhere', 'lost']);
  worker().say({ type: 'held-elsewhere' });
  expect(told.length).toBe(3);
  calls.port1.close();
  commands.port1.close();
});

test('[PF15] taking over is said to the engine', () => {
  const { engine, worker } = start();
  engine.takeOver();
  expect(worker().words.at(-1)).toEqual({ type: 'take-over' });
});

test('[PF14] without shared workers the engine is this page’s own', () => {
  vi.stubGlobal('SharedWorker', undefined);
  const { worker } = start();
  expect([worker() instanceof FakeShared, worker().words.length]).toEqual([false, 1]);
});

test('[PF14] a shared worker that cannot be started is replaced by one of the page’s own', () => {
  const { told, worker } = start();
  worker().onerror?.();
  expect(worker(1)).not.toBeInstanceOf(FakeShared);
  expect([worker(1).words, told]).toEqual([[{ type: 'hello', lock: 'page lock' }], []]);
});

test('[PF14] a worker that cannot be started at all is a lost engine', () => {
  vi.stubGlobal('SharedWorker', undefined);
  const { told, worker } = start();
  worker().onerror?.();
  worker().onerror?.();
  expect(told).toEqual(['lost']);
});

test('[PF14] an error in an engine that runs does not end it', () => {
  const { told, worker } = start();
  worker().say({ type: 'here', lock: null });
  worker().onerror?.();
  expect([FakeWorker.started.length, told]).toEqual([1, []]);
});

test('[PF23][PF24] what the engine says of what is stored reaches the page', () => {
  const { told, worker } = start();
  worker().say({ type: 'unreadable' });
  worker().say({ type: 'storage-gone', why: 'cleared' });
  expect(told).toEqual(['unreadable', 'cleared']);
});

test('[PF22] the engine is asked again and again, and is silent when four questions in a row have no answer', () => {
  const { told, worker } = start();
  const asked = () => worker().words.filter(({ type }) => type === 'ask').length;
  vi.advanceTimersByTime(10_000);
  expect([asked(), told]).toEqual([4, []]);
  worker().say({ type: 'alive' });
  vi.advanceTimersByTime(10_000);
  expect([asked(), told]).toEqual([8, []]);
  vi.advanceTimersByTime(2_500);
  expect(told).toEqual(['silent']);
  vi.advanceTimersByTime(60_000);
  worker(1).say({ type: 'alive' });
  expect(told).toEqual(['silent', 'heard again']);
});

test('[PF28] a shared engine that ended before its first word is begun anew when it has been silent', () => {
  const { told, worker } = start();
  vi.advanceTimersByTime(12_500);
  expect([told, FakeWorker.started.length, worker(1).words.at(0)]).toEqual([
    ['silent'],
    2,
    { type: 'hello', lock: 'page lock' },
  ]);
  worker(1).say({ type: 'here', lock: null });
  worker().say({ type: 'unreadable' });
  expect(told).toEqual(['silent', 'heard again']);
});

test('[PF20] an engine whose lock cannot be seen is lost when it has been silent for long', async () => {
  const { told, worker } = start();
  worker().say({ type: 'here', lock: 'a lock of other storage' });
  await settle();
  vi.advanceTimersByTime(12_500);
  expect(told).toEqual(['lost']);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['lost']);
});

test('[PF23] an engine is ended by a word, one of this page’s own at once', () => {
  const shared = start();
  shared.engine.end();
  expect([shared.worker().words.at(-1), shared.told]).toEqual([{ type: 'end' }, []]);
  vi.stubGlobal('SharedWorker', undefined);
  const own = start();
  own.engine.end();
  expect([own.worker(1).terminate.mock.calls.length, own.told]).toEqual([1, ['lost']]);
});

describe('a second thread in waiting', () => {
  /** An engine of this page's own in a workspace of its own, that is ready. */
  function ready(workspace: string) {
    vi.stubGlobal('SharedWorker', undefined);
    const engine = start(workspace);
    beReady(engine.worker());
    return engine;
  }
  function beReady(worker: FakeWorker): void {
    const [calls, commands] = [new MessageChannel(), new MessageChannel()];
    worker.say({ type: 'here', lock: null });
    worker.say({ type: 'ready', api: calls.port1, commands: commands.port1 });
    calls.port1.close();
    commands.port1.close();
  }

  test('[PF27] begins when the engine has been ready for two seconds, and no page has greeted it', () => {
    const { worker } = ready('steady');
    vi.advanceTimersByTime(1_999);
    expect(FakeWorker.started.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect([worker(1).name, worker(1).words]).toEqual(['steady', []]);
    beReady(worker());
    vi.advanceTimersByTime(60_000);
    expect(FakeWorker.started.length).toBe(2);
  });

  test('[PF27] is the next engine, and has one waiting for it in its turn', () => {
    const { engine, worker, told } = ready('lost');
    vi.advanceTimersByTime(2_000);
    engine.end();
    expect(told).toEqual(['ready', 'lost']);
    start('lost');
    expect([FakeWorker.started.length, worker(1).words]).toEqual([2, [{ type: 'hello', lock: 'page lock' }]]);
    beReady(worker(1));
    vi.advanceTimersByTime(2_000);
    expect([FakeWorker.started.length, worker(2).words]).toEqual([3, []]);
  });

  test('[PF27] is not begun for an engine that is lost before', () => {
    ready('brief').engine.end();
    start('brief');
    vi.advanceTimersByTime(60_000);
    expect(FakeWorker.started.length).toBe(2);
  });

  test.each<EngineWord<MessagePort>>([
    { type: 'held-elsewhere' },
    { type: 'unreadable' },
    { type: 'storage-gone', why: 'deleted' },
  ])('[PF27] ends, and none is begun, when the engine says $type', (word) => {
    const { worker } = ready(word.type);
    vi.advanceTimersByTime(2_000);
    worker().say(word);
    expect(worker(1).terminate).toHaveBeenCalledTimes(1);
    beReady(worker());
    worker().say(word);
    vi.advanceTimersByTime(60_000);
    expect(FakeWorker.started.length).toBe(2);
  });

  test('[PF27] that has ended without a word is no engine either: it is lost, and another begins', () => {
    const { engine, worker } = ready('dead');
    vi.advanceTimersByTime(2_000);
    engine.end();
    const next = start('dead');
    vi.advanceTimersByTime(1_999);
    expect(next.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([next.told, worker(1).terminate.mock.calls.length]).toEqual([['lost'], 1]);
    start('dead');
    expect([FakeWorker.started.length, worker(2).words.length]).toEqual([3, 1]);
  });

  test('[PF27] that answers stays the engine', () => {
    const { engine, worker } = ready('alive');
    vi.advanceTimersByTime(2_000);
    engine.end();
    const next = start('alive');
    beReady(worker(1));
    vi.advanceTimersByTime(10_000);
    expect(next.told).toEqual(['ready']);
  });

  test('[PF27] that could not be fetched is no engine', () => {
    const { engine, worker } = ready('unfetched');
    vi.advanceTimersByTime(2_000);
    worker(1).onerror?.();
    engine.end();
    start('unfetched');
    expect([FakeWorker.started.length, worker(1).words]).toEqual([3, []]);
  });

  test('[PF27] is not there where the engine is shared', () => {
    const { worker } = start('shared');
    beReady(worker());
    vi.advanceTimersByTime(60_000);
    expect(FakeWorker.started.length).toBe(1);
  });
});
