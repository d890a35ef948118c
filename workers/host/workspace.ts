import type { Result } from '#base/result';
import { ok } from '#base/result';
import type { WorkspaceOutcome, WorkspaceRequest } from '#contract/sandbox-api';
import { isOurs, mayGive } from '#core/engine/commands/index';
import { isFresh } from '#core/engine/first-account';
import type { ArchivedPart } from '#model/archive';
import { fail, type Failure } from '#model/failure';
import type { UserId } from '#model/ids';
import { emptyWorld, type World } from '#model/world';
import { exportWorld } from './export-world';
import { fetchPart } from '#contract/fetch-part';
import type { AllowingEngine } from './outside/reach';
import { passagesIn } from './passages';
import type { AroundWorkspace, Ports, ReplacedEngine } from './ports';
import { worldAtStep } from './step-starts';
import { stepNames } from './steps-entered';

/** Real ms. */
const longestPlayMs = 30_000;

/** The requests that are about the journal as a whole. [EN13] */
export async function answerWorkspace(
  request: WorkspaceRequest,
  as: UserId | null,
  engine: ReplacedEngine & AllowingEngine,
  ports: Ports,
  around: AroundWorkspace,
): Promise<Result<WorkspaceOutcome, Failure>> {
  const { journal, parts } = ports;
  // A file is read or written by anybody, and brought into a workspace only in which nothing has happened.
  if (!('file' in request || request.type === 'export')) {
    const allowed = mayGive({ world: engine.world, as }, request);
    if (!allowed.ok) return allowed;
  }

  async function replace(
    world: World,
    because: 'import' | 'reset' | 'rewind',
  ): Promise<Result<null, Failure>> {
    const input = {
      type: 'world.replace',
      world: withoutClients(world),
      because,
    } as const;
    around.before();
    const answer = await engine.take(input);
    const refused = answer && 'ok' in answer && !answer.ok;
    if (!refused) await engine.take({ type: 'engine.started' });
    around.after(!refused);
    return refused ? (answer as Result<null, Failure>) : ok(null);
  }

  const openFiles = () => fetchPart(parts.files, 'reads and writes files');

  switch (request.type) {
    case 'export': {
      const files = await openFiles();
      if (!files.ok) return files;
      const isWhole = request.without !== 'archive';
      const archived = isWhole ? await readArchive(engine, journal).catch(() => []) : [];
      return ok(exportWorld(files.value, engine.world, archived, request.without));
    }
    case 'check': {
      const files = await openFiles();
      if (!files.ok) return files;
      const read = files.value.read(request.file);
      return read.ok ? ok(null) : read;
    }
    case 'import': {
      if (!isFresh(engine.world)) return fail('workspace-not-empty');
      const files = await openFiles();
      if (!files.ok) return files;
      const read = files.value.read(request.file);
      if (!read.ok) return read;
      const { world, mended } = read.value;
      const replaced = await replace(world, 'import');
      return replaced.ok && mended.length > 0 ? ok({ mended }) : replaced;
    }
    case 'reset':
      return replace(emptyWorld(), 'reset');
    case 'rewind': {
      const world = await worldBefore(request, engine, journal);
      return world ? replace(world, 'rewind') : fail('not-found', { what: 'The start of this step' });
    }
    case 'since': {
      const part = await fetchPart(() => import('#core/engine/changed-since'), 'compares worlds');
      if (!part.ok) return part;
      const then = await worldBefore(request, engine, journal);
      if (!then) return fail('not-found', { what: 'The start of this step' });
      return ok({ since: part.value.changedSince(then, engine.world) });
    }
    case 'play': {
      const part = await fetchPart(() => import('./play/play-test'), 'plays conversations');
      if (!part.ok) return part;
      const test = engine.world.tests[request.testId];
      if (!test) return fail('not-found', { what: 'This test' });
      const ours = isOurs({ world: engine.world, as }, [engine.world.bots[test.botId]?.accountId]);
      if (!ours.ok) return ours;
      const played = await part.value.playTest(engine.world, test, scratchPorts(ports));
      return ok({ played });
    }
    case 'compare': {
      const part = await fetchPart(() => import('./play/play-field'), 'plays conversations');
      if (!part.ok) return part;
      const compared = await part.value.playField(request, scratchPorts(ports));
      return compared ? ok({ compared }) : fail('not-found', { what: 'This option' });
    }
    case 'try': {
      const part = await fetchPart(() => import('./try-lambda'), 'runs functions');
      if (!part.ok) return part;
      return part.value.tryLambda(request, ports.scripts, engine.world.at);
    }
    case 'try-engine': {
      const part = await fetchPart(() => import('./try-engine'), 'asks outside engines');
      if (!part.ok) return part;
      const ours = isOurs({ world: engine.world, as }, [request.accountId]);
      if (!ours.ok) return ours;
      const { scripts } = ports;
      return ok({
        triedEngine: await part.value.tryEngine(request, engine, { scripts, outside: around.outside }),
      });
    }
    case 'passages': {
      const ours = isOurs({ world: engine.world, as }, [
        engine.world.connectors[request.connectorId]?.accountId,
      ]);
      if (!ours.ok) return ours;
      await engine.settled();
      return ok({ passages: passagesIn(await journal.readFacts(journal.start), request.connectorId) });
    }
    case 'delete':
      around.before();
      await engine.stop();
      try {
        await journal.destroy();
        return ok(null);
      } catch (trouble) {
        return fail('request-refused', {
          why: `Not deleted: ${trouble instanceof Error ? trouble.message : String(trouble)}. Reload the page and try again.`,
        });
      }
  }
}

/** As the world was when a step was entered, if that is known. */
async function worldBefore(
  { accountId, lessonId, stepId }: Omit<Extract<WorkspaceRequest, { type: 'rewind' }>, 'type'>,
  engine: ReplacedEngine,
  journal: Ports['journal'],
): Promise<World | null> {
  await engine.settled();
  const names = accountId ? stepNames(accountId, lessonId, stepId) : [`${lessonId} ${stepId}`];
  const entered = names.find((name) => engine.world.lessons[name]);
  return entered === undefined ? null : worldAtStep(journal, entered);
}

/** What is played is played by the thread that serves everybody: in turns, and not for ever. */
function scratchPorts({ parts, scripts, log, clock }: Ports) {
  const until = clock.steady() + longestPlayMs;
  return { parts, scripts, log, soon: clock.soon, isLate: () => clock.steady() > until };
}

/** All that has left the world as it is stored at the end of this. */
async function readArchive(
  engine: ReplacedEngine,
  journal: Ports['journal'],
): Promise<readonly ArchivedPart[]> {
  // What is in memory can be saved also where nothing is stored any more.
  if (engine.world.archived === 0) return [];
  await rest(engine);
  for (;;) {
    const { archived } = engine.world;
    const parts = await journal.readArchive(archived);
    await rest(engine);
    if (engine.world.archived === archived) return parts;
  }
}

async function rest(engine: ReplacedEngine): Promise<void> {
  // Whoever waited for the same moment may have gone on before us.
  do await engine.settled();
  while (engine.busy);
}

/** Sockets belong to the engine that held them. Agents of a world that comes back are away until they sign in again. */
function withoutClients(world: World): World {
  return { ...world, clients: {}, clientsOf: {}, accountWatchers: {} };
}
