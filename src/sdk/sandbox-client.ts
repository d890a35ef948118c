import { waitBefore } from '#base/wait-before';
import type { WindowStorage } from '#client/consumer/consumer-identity';
import type { HttpRequest, HttpResponse, SocketHello } from '#contract/http';
import { holdLifeLock } from '#contract/life-lock';
import { createPortWire, type PortWire } from '#contract/port-wire';
import type { SandboxApi, Wire, WorkspaceRequest } from '#contract/sandbox-api';
import type { Topic } from '#contract/topics';
import type { Command } from '#contract/command';
import { fail, failureOf, type FailureName } from '#model/failure';
import type { AccountId, UserId } from '#model/ids';
import { after } from './after';
import { freshId } from './fresh-id';
import { onNextFrame } from './next-frame';
import { createOpenCalls } from './open-calls';
import type { EngineState, RowsOf, Sandbox } from './sandbox';
import { startEngine, type StartedEngine, type StartEngine } from './start-engine';
import { createTabMemory } from './tab-memory';
import { TopicWatch } from './watch';

type Api = SandboxApi<MessagePort>;

/** How long until another engine is started where one has failed to start; twice as long each time, up to half a minute. */
const restartMs = 1_000;
/** Waits before an engine that did not start is started again. */
const restarts = [restartMs, 2_000, 4_000, 8_000, 16_000, 30_000];
/** An engine that was there for so long is no failed start when it goes. */
const steadyMs = 5_000;
/** How long a call may take; about a whole workspace it may be about very much. */
const answerMs = 10_000;
const workspaceAnswerMs = 60_000;

interface SandboxPlan {
  readonly workspace: string;
  /** No engine is started. */
  readonly off?: boolean;
  /** Where this tab keeps who it is. */
  readonly storage?: WindowStorage;
  /** A command of this page was carried out. */
  readonly onDone?: () => void;
}

/** Opens a workspace in this page: starts its engine or joins it, and starts another whenever that one is lost. */
export function openSandbox(
  { workspace, off = false, storage, onDone }: SandboxPlan,
  start: StartEngine = startEngine,
): Sandbox {
  const pageId = freshId();
  const memory = createTabMemory(workspace, storage);
  const calls = createOpenCalls();
  const wires = new Set<PortWire>();
  /** By topic and account. */
  const watches = new Map<string, TopicWatch<Topic>>();
  const listeners = new Set<(state: EngineState) => void>();
  const givers = new Set<Parameters<Sandbox['onDispatch']>[0]>();
  let commands = 0;
  let state: EngineState = { name: off ? 'off' : 'starting' };
  /** What was known before it fell silent. */
  let heard: EngineState = state;
  let attempts = 0;
  let wasReady = false;
  const whenLost: (() => void)[] = [];
  let engine: StartedEngine | null = null;
  let api: Api | null = null;
  let untilReady: ((api: Api) => void)[] = [];

  function become(next: EngineState): void {
    if (state.name === next.name && state.name !== 'lost' && state.name !== 'storage-gone') return;
    state = next;
    for (const listener of [...listeners]) listener(state);
  }

  function launch(pageLock: string | null): void {
    let readyAt: number | null = null;
    engine = start(workspace, pageLock, {
      onReady(ready) {
        readyAt = performance.now();
        wasReady = true;
        api = ready;
        for (const watch of watches.values()) watch.start();
        for (const go of untilReady.splice(0)) go(ready);
        become({ name: 'ready' });
      },
      onHeldElsewhere: () => disconnect({ name: 'held-elsewhere' }, 'workspace-held'),
      onUnreadable: () => disconnect({ name: 'unreadable' }, 'workspace-unreadable'),
      onStorageGone: (why) => become({ name: 'storage-gone', why, known: true }),
      onSilent() {
        if (state.name !== 'starting' && state.name !== 'ready' && state.name !== 'lost') return;
        heard = state;
        become({ name: 'silent', begun: wasReady });
      },
      onHeardAgain() {
        if (state.name === 'silent') become(heard);
      },
      onLost() {
        for (const tell of whenLost.splice(0)) tell();
        // Another would begin an empty workspace in its place: that is for a person to say.
        if (state.name === 'storage-gone') return disconnect({ ...state, known: false }, 'engine-lost');
        if (readyAt !== null && performance.now() - readyAt >= steadyMs) attempts = 0;
        const isFirst = readyAt !== null && attempts === 0;
        const pause = isFirst ? 0 : waitBefore(restarts, attempts);
        attempts += 1;
        disconnect({ name: 'lost', attempts }, 'engine-lost');
        setTimeout(() => launch(pageLock), pause);
      },
    });
  }

  function disconnect(next: EngineState, why: FailureName): void {
    api = null;
    untilReady = [];
    become(next);
    calls.loseAll(why);
    for (const wire of [...wires]) wire.lose();
  }

  function whenReady(go: (api: Api) => void): void {
    if (api) go(api);
    else untilReady.push(go);
  }

  function call<T>(
    ask: (api: Api) => Promise<T>,
    instead: (why: FailureName) => T,
    within = answerMs,
  ): Promise<T> {
    if (state.name === 'held-elsewhere') return Promise.resolve(instead('workspace-held'));
    return calls.run((answer) => whenReady((ready) => answer(() => ask(ready))), instead, within);
  }

  function openSocket(hello: SocketHello): Wire {
    const { port1, port2 } = new MessageChannel();
    const wire = createPortWire(port1, () => wires.delete(wire));
    wires.add(wire);
    if (state.name === 'held-elsewhere') queueMicrotask(() => wire.lose());
    else whenReady((ready) => void ready.openSocket(port2, hello));
    return wire;
  }

  function watch<T extends Topic>(
    topic: T,
    listener: (rows: RowsOf<T>) => void,
    of: AccountId | null = null,
  ): () => void {
    const key = `${topic} ${of}`;
    const watched =
      watches.get(key) ?? new TopicWatch((port) => void api?.watch([topic], port, of), onNextFrame);
    watches.set(key, watched);
    // The key decides the type of the rows.
    return (watched as unknown as TopicWatch<T>).add(listener);
  }

  if (!off) void holdLifeLock(navigator.locks, `handoff-sandbox/page/${pageId}`).then(launch);

  return {
    workspace,
    get me() {
      return memory.me;
    },
    set me(userId) {
      memory.me = userId;
    },
    get state() {
      return state;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver: () => engine?.takeOver(),
    beginAgain: () =>
      new Promise((resolve) => {
        whenLost.push(resolve);
        engine?.end();
        // One that hangs, or has gone already, tells nobody.
        setTimeout(resolve, restartMs);
      }),
    dispatch<C extends Command>(command: C, as?: UserId) {
      const result = call(
        (ready) => ready.dispatch<C>({ id: `${pageId}-${(commands += 1)}`, as: as ?? memory.me, command }),
        (why) => fail(why),
      );
      for (const tell of givers) tell(command, result);
      if (onDone) void result.then(({ ok }) => ok && onDone());
      return result;
    },
    onDispatch(listener) {
      givers.add(listener);
      return () => givers.delete(listener);
    },
    workspaceRequest: (request: WorkspaceRequest, as?: UserId) =>
      call(
        (ready) => ready.workspace(request, as ?? memory.me),
        (why): Awaited<ReturnType<Api['workspace']>> => fail(why),
        workspaceAnswerMs,
      ),
    watch,
    http: (request: HttpRequest) => call((ready) => ready.http(request), refuse),
    openSocket,
    after,
    freshId,
  };
}

/** A failed call in the shape of an answer from a server in trouble. */
function refuse(why: FailureName): HttpResponse {
  const failure = failureOf(why);
  const headers = { 'content-type': 'application/json' };
  return {
    status: failure.code,
    headers,
    body: JSON.stringify({ error: { message: failure.text, responseStatus: failure.name } }),
  };
}
