import type { HttpRequest, HttpResponse, SocketHello } from '#contract/http';
import { holdLifeLock } from '#contract/life-lock';
import { createPortWire, type PortWire } from '#contract/port-wire';
import type { SandboxApi, Wire, WorkspaceRequest } from '#contract/sandbox-api';
import type { Topic } from '#contract/topics';
import type { Command } from '#model/command';
import { fail, failureOf, type FailureName } from '#model/failure';
import { freshId } from './fresh-id';
import { onNextFrame } from './next-frame';
import { createOpenCalls } from './open-calls';
import type { EngineState, RowsOf, Sandbox } from './sandbox';
import { startEngine, type StartedEngine, type StartEngine } from './start-engine';
import { createTabMemory } from './tab-memory';
import { TopicWatch } from './watch';

type Api = SandboxApi<MessagePort>;

/** How long until another engine is started where one has just failed to start, or has deleted its workspace. */
const restartMs = 1_000;
/** How long a call may take; about a whole workspace it may be about very much. */
const answerMs = 10_000;
const workspaceAnswerMs = 60_000;

/** Opens a workspace in this page: starts its engine or joins it, and starts another whenever that one is lost. */
export function openSandbox(
  { workspace }: { readonly workspace: string },
  start: StartEngine = startEngine,
): Sandbox {
  const pageId = freshId();
  const memory = createTabMemory(workspace);
  const calls = createOpenCalls();
  const wires = new Set<PortWire>();
  const watches: { [T in Topic]?: TopicWatch<T> } = {};
  const listeners = new Set<(state: EngineState) => void>();
  let commands = 0;
  let deleted = false;
  let state: EngineState = { name: 'starting' };
  let engine: StartedEngine | null = null;
  let api: Api | null = null;
  let untilReady: ((api: Api) => void)[] = [];

  function become(next: EngineState): void {
    if (state.name === next.name) return;
    state = next;
    for (const listener of [...listeners]) listener(state);
  }

  function launch(pageLock: string | null): void {
    let restart = restartMs;
    engine = start(workspace, pageLock, {
      onReady(ready) {
        restart = 0;
        deleted = false;
        api = ready;
        for (const watch of Object.values(watches)) watch.start();
        for (const go of untilReady.splice(0)) go(ready);
        become({ name: 'ready' });
      },
      onHeldElsewhere: () => disconnect('held-elsewhere', 'workspace-held'),
      onLost() {
        disconnect('lost', 'engine-lost');
        setTimeout(() => launch(pageLock), deleted ? restartMs : restart);
      },
    });
  }

  function disconnect(next: EngineState['name'], why: FailureName): void {
    api = null;
    untilReady = [];
    become({ name: next });
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

  function watch<T extends Topic>(topic: T, listener: (rows: RowsOf<T>) => void): () => void {
    const ask = (port: MessagePort) => void api?.watch([topic], port);
    const watched: TopicWatch<T> = watches[topic] ?? new TopicWatch<T>(ask, onNextFrame);
    Object.assign(watches, { [topic]: watched });
    return watched.add(listener);
  }

  void holdLifeLock(navigator.locks, `handoff-sandbox/page/${pageId}`).then(launch);

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
    dispatch: <C extends Command>(command: C) =>
      call(
        (ready) => ready.dispatch<C>({ id: `${pageId}-${(commands += 1)}`, as: memory.me, command }),
        (why) => fail(why),
      ),
    async workspaceRequest(request: WorkspaceRequest) {
      const result = await call(
        (ready) => ready.workspace(request),
        (why): Awaited<ReturnType<Api['workspace']>> => fail(why),
        workspaceAnswerMs,
      );
      deleted ||= request.type === 'delete' && result.ok;
      return result;
    },
    watch,
    http: (request: HttpRequest) => call((ready) => ready.http(request), refuse),
    openSocket,
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
