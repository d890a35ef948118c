import * as serverPart from '#workers/host/server-part';
import type { Result } from '#base/result';
import type { Command, Outcome } from '#contract/command';
import type { Patch, Row, Topic } from '#contract/topics';
import type { HostApi, Wire, WorkspaceRequest } from '#contract/sandbox-api';
import type { Failure } from '#model/failure';
import type { UserId } from '#model/ids';
import type { ScriptRealm } from '#model/script';
import { isAdministrator } from '#model/profile';
import * as lessonsModule from '#core/lessons/index';
import * as botAsksPart from '#workers/host/bot-asks-part';
import * as connectorPart from '#workers/host/connector-part';
import * as commands from '#workers/host/commands';
import { createHost, type Host } from '#workers/host/create-host';
import { createLoopback } from '#workers/host/loopback';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal, Ports } from '#workers/host/ports';
import { worldFiles } from '#workers/persistence/world-files';
import { createCountingIds } from './counting-ids';
import { createFakeClock, settle, type FakeClock } from './fake-clock';
import { lateScripts } from './node-scripts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- wire JSON as a foreign client sees it: tests say what they expect by matching
export type Json = any;

export interface TestHost {
  readonly host: Host;
  /** Requests about the workspace are an administrator’s, unless somebody else is named. */
  readonly api: Omit<HostApi, 'workspace'> & {
    workspace(request: WorkspaceRequest, as?: UserId | null): ReturnType<HostApi['workspace']>;
  };
  readonly clock: FakeClock;
  readonly journal: Journal;
  readonly warnings: string[];
  readonly ids: Ports['ids'];
  do<C extends Command>(command: C, as?: UserId | null): Promise<Result<Outcome<C['type']>, Failure>>;
  /** The command's outcome; throws when it failed. */
  must<C extends Command>(command: C, as?: UserId | null): Promise<Outcome<C['type']>>;
  rows<T extends Topic>(topic: T): readonly Row<T>[];
  http(
    method: string,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Json }>;
  connect(url: string): TestClient;
  /** Another engine on the same journal, as after a crash: the old one is not asked. */
  restart(): Promise<TestHost>;
}

export interface TestClient {
  readonly wire: Wire;
  readonly frames: Json[];
  readonly closed: { code: number } | null;
  ask(type: string, body?: unknown, extra?: object): Promise<Json>;
  notes(type: string): Json[];
}

/** A host of real parts on a fake clock, counting names and a journal in memory. */
export async function createTestHost(
  given: {
    journal?: Journal;
    clock?: FakeClock;
    ids?: Ports['ids'];
    parts?: Partial<Ports['parts']>;
    scripts?: ScriptRealm;
    outside?: NonNullable<Ports['outside']>;
  } = {},
): Promise<TestHost> {
  const clock = given.clock ?? createFakeClock();
  const ids = given.ids ?? createCountingIds();
  const journal = given.journal ?? createMemoryJournal('');
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  const log = { warn, bug: warn };
  const parts = {
    connectors: () => Promise.resolve(connectorPart),
    botAsks: () => Promise.resolve(botAsksPart),
    server: () => Promise.resolve(serverPart),
    lessons: () => Promise.resolve(lessonsModule),
    commands: () => Promise.resolve(commands),
    files: () => Promise.resolve(worldFiles),
    ...given.parts,
  };
  const { scripts = lateScripts, outside } = given;
  const way = outside && { outside };
  const host = await createHost({ clock, ids, log, journal, parts, scripts, ...way });
  const api: TestHost['api'] = {
    ...host.api,
    workspace: (request, as = rows('users').find(isAdministrator)?.id ?? null) =>
      host.api.workspace(request, as),
  };
  let count = 0;

  function rows<T extends Topic>(topic: T): readonly Row<T>[] {
    const found: unknown[] = [];
    api.watch([topic], (patches: readonly Patch[]) =>
      found.push(...patches.flatMap((patch) => patch.rows)),
    )();
    return found as never;
  }

  /** By who came with the account, unless somebody else is named; `null` is nobody. */
  async function run(command: Command, as: UserId | null = rows('users')[0]?.id ?? null) {
    const answer = await api.dispatch({ id: `command-${(count += 1)}`, as, command });
    await settle();
    return answer as Result<Json, Failure>;
  }

  // What a visitor would meet is told by code that is fetched when it is first asked for.
  if (!given.parts?.server) {
    rows('visitors');
    await settle();
  }

  return {
    host,
    api,
    clock,
    journal,
    warnings,
    ids,
    do: run,
    async must(command, as) {
      const answer = await run(command, as);
      if (!answer.ok) throw new Error(`${command.type}: ${answer.failure.text}`);
      return answer.value;
    },
    rows,
    async http(method, url, body, headers = {}) {
      const response = await api.http({
        method,
        url,
        headers,
        body: body === undefined ? '' : JSON.stringify(body),
      });
      return { status: response.status, body: response.body === '' ? null : JSON.parse(response.body) };
    },
    connect(url) {
      const { near, far } = createLoopback();
      const frames: Json[] = [];
      let closed: { code: number } | null = null;
      let asked = 0;
      near.onText((text) => frames.push(JSON.parse(text)));
      near.onClose((code) => (closed = { code }));
      api.openSocket({ url, headers: {} }, far);
      return {
        wire: near,
        frames,
        get closed() {
          return closed;
        },
        async ask(type, body = {}, extra = {}) {
          const id = `r${(asked += 1)}`;
          near.send(JSON.stringify({ kind: 'req', id, type, body, ...extra }));
          await settle();
          return frames.find((frame) => frame.reqId === id);
        },
        notes: (type) => frames.filter((frame) => frame.kind === 'notification' && frame.type === type),
      };
    },
    restart: () => createTestHost({ journal, clock, ids, ...way }),
  };
}
