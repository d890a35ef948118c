import * as serverPart from '#workers/host/server-part';
import type { Result } from '#base/result';
import type { ClientDoor } from '#client/door';
import type { Command, Outcome } from '#contract/command';
import type { Patch, Topic } from '#contract/topics';
import type { HttpRequest, HttpResponse, SocketHello } from '#contract/http';
import type { WorkspaceOutcome, WorkspaceRequest } from '#contract/sandbox-api';
import * as lessonsModule from '#core/lessons/index';
import { failureOf, type Failure } from '#model/failure';
import type { AccountId, UserId } from '#model/ids';
import { isAdministrator } from '#model/profile';
import { emptyWorld, type World } from '#model/world';
import { createFaultyDoor, type FaultyDoor } from '#support/faulty-door';
import { createCountingIds } from '#support/counting-ids';
import { createNodeScripts } from '#support/node-scripts';
import * as botAsksPart from '#workers/host/bot-asks-part';
import * as connectorPart from '#workers/host/connector-part';
import * as knownCommands from '#workers/host/commands';
import { createHost, type Host } from '#workers/host/create-host';
import { worldFiles } from '#workers/persistence/world-files';
import { createLine, type Line, type Tap } from './lines';
import { createSimClock, type SimClock } from './sim-clock';
import { createDisk, type Disk } from './sim-journal';

/** One computer with the engine on it, and the doors people reach it by. */
export interface Machine {
  readonly clock: SimClock;
  readonly disk: Disk;
  /** False between its death and its next start. */
  readonly up: boolean;
  /** How often an engine was started on it. */
  readonly lives: number;
  /** The world as the engine sees it, for who judges it. */
  world(): Promise<World>;
  do<C extends Command>(command: C, as?: UserId | null): Promise<Result<Outcome<C['type']>, Failure>>;
  /** The command's outcome; throws when it failed. */
  must<C extends Command>(command: C, as?: UserId | null): Promise<Outcome<C['type']>>;
  http(request: HttpRequest, owner: string): Promise<HttpResponse>;
  workspace(request: WorkspaceRequest): Promise<Result<WorkspaceOutcome, Failure>>;
  /** By which the connectors of the engine that runs reach the server; a new engine's is whole. */
  readonly connectorDoor: FaultyDoor;
  connect(hello: SocketHello, owner: string): Line;
  watch(topics: readonly Topic[], sink: (patches: readonly Patch[]) => void, of?: AccountId): () => void;
  readonly lines: readonly Line[];
  /** Lines of a person that neither end has closed. */
  linesOf(owner: string): Line[];
  start(): Promise<void>;
  /** The engine is gone without a word to anybody. */
  kill(): void;
  /** It ends as it should. */
  stop(): Promise<void>;
  readonly warnings: string[];
}

export interface MachineEars extends Tap {
  /** Somebody is about to hear an answer by HTTP. */
  onAnswer(owner: string, body: string): void;
  /** Something threw. */
  broken(cause: unknown): void;
}

const lost = (why: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: failureOf('engine-lost', { why }),
});

/** Before there are connectors. */
const noDoor: ClientDoor = {
  http: () => Promise.reject(new Error('There are no connectors.')),
  openSocket() {
    throw new Error('There are no connectors.');
  },
  after: () => () => {},
  freshId: () => '',
};

export function createMachine(ears: MachineEars): Machine {
  const clock = createSimClock((cause) => ears.broken(cause));
  const disk = createDisk();
  const ids = createCountingIds();
  const warnings: string[] = [];
  let lines: Line[] = [];
  let made = 0;
  let commands = 0;
  let lives = 0;
  let running: { readonly host: Host } | null = null;
  /** Cuts the newest engine off from everything, started or not. */
  let cutOff = () => {};
  /** Comes with the end of the engine that runs. */
  let death = Promise.resolve();
  let die = () => {};
  let connectorDoor = createFaultyDoor(noDoor);
  /** What an export would have written. */
  let seen: World = emptyWorld();
  let looking = false;

  function warn(text: string, cause?: unknown): void {
    warnings.push(`${text} ${String(cause ?? '')}`);
  }

  /** What has to come without any time passing. */
  async function pumped<T>(promise: Promise<T>): Promise<T | null> {
    let settled: { readonly value: T } | null = null;
    promise.then(
      (value) => (settled = { value }),
      (cause: unknown) => ears.broken(cause),
    );
    await clock.settle();
    return (settled as { readonly value: T } | null)?.value ?? null;
  }

  async function start(): Promise<void> {
    let alive = true;
    death = new Promise((resolve) => (die = resolve));
    const { journal, unplug } = disk.open(() => !looking);
    connectorDoor = createFaultyDoor(noDoor);
    cutOff = () => {
      alive = false;
      unplug();
    };
    const scripts = await createNodeScripts();
    const host = await pumped(
      createHost({
        clock: {
          now: () => clock.now(),
          steady: () => clock.steady(),
          after: (ms, call) => clock.after(ms, () => alive && call()),
          soon: (call) => clock.soon(() => alive && call()),
        },
        ids,
        journal,
        scripts,
        // A full disk is part of the day; what the program throws is not.
        log: { warn, bug: (_, cause) => ears.broken(cause) },
        parts: {
          connectors: () =>
            Promise.resolve({
              ...connectorPart,
              createConnectorPool(ports) {
                connectorDoor = createFaultyDoor(ports.door);
                return connectorPart.createConnectorPool({ ...ports, door: connectorDoor });
              },
            }),
          botAsks: () => Promise.resolve(botAsksPart),
          server: () => Promise.resolve(serverPart),
          lessons: () => Promise.resolve(lessonsModule),
          commands: () => Promise.resolve(knownCommands),
          files: () =>
            Promise.resolve({
              ...worldFiles,
              write(world, archived) {
                if (!looking) return worldFiles.write(world, archived);
                seen = world;
                return '';
              },
              excessOf: (world, archived) => (looking ? 0 : worldFiles.excessOf(world, archived)),
            }),
        },
      }),
    );
    // It may have died at its first write.
    if (!alive) return;
    if (host) {
      running = { host };
      lives += 1;
    } else ears.broken(new Error('The engine does not start.'));
  }

  function kill(): void {
    cutOff();
    die();
    running = null;
    for (const line of lines) line.cut('client');
    lines = [];
  }

  const machine: Machine = {
    clock,
    disk,
    warnings,
    get up() {
      return running !== null;
    },
    get lives() {
      return lives;
    },
    get lines() {
      return lines;
    },
    get connectorDoor() {
      return connectorDoor;
    },
    linesOf: (owner) => lines.filter((line) => line.owner === owner && line.whole),
    async world() {
      looking = true;
      if (running) await pumped(running.host.api.workspace({ type: 'export' }, null));
      looking = false;
      return seen;
    },
    async do(command, as = null) {
      if (!running) return lost('it is down');
      const given = running.host.api.dispatch({ id: `command-${(commands += 1)}`, as, command });
      return ((await pumped(given)) ?? lost('it died')) as never;
    },
    async must(command, as = null) {
      const answer = await machine.do(command, as);
      if (!answer.ok) throw new Error(`${command.type}: ${answer.failure.text}`);
      return answer.value;
    },
    async http(request, owner) {
      const gone = { status: 503, headers: {}, body: '' };
      if (!running) return gone;
      try {
        // Who waits for an engine that dies is told so.
        const answer = await Promise.race([running.host.api.http(request), death.then(() => gone)]);
        ears.onAnswer(owner, answer.body);
        return answer;
      } catch (cause) {
        ears.broken(cause);
        return gone;
      }
    },
    async workspace(request) {
      if (!running) return lost('it is down');
      const as = Object.values(seen.users).find(isAdministrator)?.id ?? null;
      return (await pumped(running.host.api.workspace(request, as))) ?? lost('it does not answer');
    },
    connect(hello, owner) {
      const side = hello.url.includes('/brand/') ? 'brand' : 'consumer';
      const line = createLine({ number: (made += 1), side, owner }, ears);
      if (running) running.host.api.openSocket(hello, line.far);
      else void Promise.resolve().then(() => line.cut('client'));
      lines = [...lines.filter((one) => one.whole), line];
      return line;
    },
    watch: (topics, sink, of) => running?.host.api.watch(topics, sink, of) ?? (() => {}),
    start,
    kill,
    async stop() {
      if (running) await pumped(running.host.stop());
      kill();
    },
  };
  disk.onDeath = kill;
  return machine;
}
