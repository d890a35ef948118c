import { openSandbox, type Sandbox } from '#sdk/index';
import { writerLock } from '#contract/writer-lock';
import type { BotId } from '#model/ids';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';
import { bareLock } from './bare-lock';
import { firstRow, makeBot } from './door';

/** How long an engine in waiting has to fetch what it needs, once it stands in line, in ms. */
const fetchMs = 2_000;

/** From the end of an engine to the first command another one answers, against a bare worker: lock handed over, started, answering. */
export async function restartBench(): Promise<readonly BenchRow[]> {
  const engines = withOwnWorkers();
  let count = 0;
  /** In a workspace of its own: who is killed often is started again more slowly. */
  const ours = (before: (workspace: string) => Promise<void>) => async () => {
    const workspace = `bench-restart-${(count += 1)}`;
    const sandbox = openSandbox({ workspace });
    const account = await firstRow(sandbox, 'accounts');
    sandbox.me = (await firstRow(sandbox, 'users')).id;
    const botId = await makeBot(sandbox, account);
    const killed = engines.get(workspace);
    if (!killed) throw new Error('No engine has begun.');
    await before(workspace);
    const gone = new Promise<void>((resolve) => {
      sandbox.onState(({ name }) => name === 'lost' && resolve());
    });
    const began = performance.now();
    killed.terminate();
    await gone;
    const name = `Renamed ${count}`;
    await rename(sandbox, botId, name);
    const took = performance.now() - began;
    if (engines.get(workspace) === killed) throw new Error('A killed engine has answered.');
    const bot = await firstRow(sandbox, 'bots');
    if (bot.id !== botId || bot.name !== name) throw new Error('What was acknowledged is not there.');
    return took;
  };

  let bare = await startBare();
  const theirs = async () => {
    const free = navigator.locks.request(bareLock, () => undefined);
    bare.terminate();
    await free;
    bare = await startBare();
  };
  const row = async (
    which: string,
    bound: number,
    before: (workspace: string) => Promise<void>,
  ): Promise<BenchRow> => {
    const { median, note } = await interleave(ours(before), theirs);
    return {
      name: `${which} → a command is answered ÷ bare lock hand-over and worker start (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: bound },
    };
  };
  return [
    await row('engine killed', 3, anotherWaits),
    // Nearly all of it is to fetch and compile: the engine, then what carries out commands.
    await row('engine killed before another waits', 10, async () => {}),
  ];
}

async function anotherWaits(workspace: string): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const isInLine = async () =>
    (await navigator.locks.query()).pending?.some(({ name }) => name === writerLock(workspace));
  while (!(await isInLine())) await pause(100);
  await pause(fetchMs);
}

async function rename(sandbox: Sandbox, botId: BotId, name: string): Promise<void> {
  const answer = await sandbox.dispatch({ type: 'bot.rename', botId, name, description: '' });
  if (!answer.ok) throw new Error(answer.failure.text);
}

/** Engines run in workers of this page, which can be ended from here without a word: the latest of each workspace. */
function withOwnWorkers(): ReadonlyMap<string, Worker> {
  const engines = new Map<string, Worker>();
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      const { name } = given[1] ?? {};
      if (name) engines.set(name, this);
    }
  };
  Reflect.deleteProperty(window, 'SharedWorker');
  return engines;
}

/** A worker that holds the lock and has answered once. */
function startBare(): Promise<Worker> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./lock.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => (data === 'held' ? worker.postMessage('ask') : resolve(worker));
  });
}
