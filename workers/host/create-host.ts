import type { Result } from '#base/result';
import type { HostApi, SentCommand } from '#contract/sandbox-api';
import type { LessonRow } from '#contract/topics';
import { runIdOf, wasPassedOn } from '#core/engine/bot-server';
import type { Command } from '#contract/command';
import { speakerIdOf } from '#model/connector';
import { fail, type Failure } from '#model/failure';
import type { HttpRequest, HttpResponse } from '#model/http';
import { listOf } from '#model/list-of';
import { subjectsOf } from '#model/subjects';
import { createBotAsksWhenNeeded } from './bot-asks-when-needed';
import { createClientsWhenNeeded } from './clients-when-needed';
import { createEngine } from './engine';
import { fetchPart } from '#contract/fetch-part';
import { createLessonWatch } from './lesson-watch';
import { createLoopback } from './loopback';
import { createPoolWhenNeeded } from './pool-when-needed';
import type { Commands, Ports } from './ports';
import { createSockets } from './sockets';
import { createTurnListeners } from './turn-listeners';
import { createWatchers } from './watchers';

export interface Host {
  readonly api: HostApi;
  stop(): Promise<void>;
}

type Answer = Promise<Result<unknown, Failure>>;

/** So many envelopes, at least, were answered lately. */
const rememberedEnvelopes = 500;

/** The whole engine out of its ports: the same in the worker, in Node and in tests. */
export async function createHost(ports: Ports): Promise<Host> {
  const { clock: system, ids, journal, parts, scripts, log } = ports;
  let problem = journal.problem;
  let reaching: string | null = null;
  /** What was answered lately, so that a repeated envelope is not carried out again, and what was before that. [EN10] */
  let [lately, before] = [new Map<string, Answer>(), new Map<string, Answer>()];

  const engine = await createEngine(ports);
  const clients = createClientsWhenNeeded(parts.server, system.after, engine, ports, () =>
    watchers.refresh(['storage', 'visitors', 'queues']),
  );
  const sockets = createSockets(clients, ids);
  const lessons = createLessonWatch(
    parts.lessons,
    () => engine.world,
    (lessonId, stepId) => void engine.take({ type: 'lesson.entered', lessonId, stepId }),
    () => watchers.refresh(['lessons', 'storage']),
    system.after,
  );
  const watchers = createWatchers(
    () => ({
      world: engine.world,
      storage: () => ({
        id: 'storage',
        kind: journal.kind,
        problem,
        facts: engine.length - journal.start,
        missing: Object.entries({ connectors: pool, lessons, clients, asks }).flatMap(
          ([name, { isMissing }]) => (isMissing ? [name] : []),
        ),
      }),
      ahead: clients.ahead,
      outside: () => ({ id: 'outside', allowed: engine.world.allowedHosts ?? [], reaching }),
      lessons: (of): readonly LessonRow[] => lessons.rows(of),
    }),
    system,
    log,
  );
  engine.listen({
    left: (outcome) => sockets.deliver(outcome, 'outside'),
    decided: (outcome) => sockets.deliver(outcome, 'inside'),
    reloaded: () => sockets.closeAll('The last action could not be stored.'),
  });
  engine.listen({
    stored(facts) {
      problem = journal.problem;
      watchers.refresh(['storage']);
      if (lessons.tell(facts)) watchers.refresh(['lessons']);
      watchers.tell(facts);
    },
    reloaded(why) {
      problem = why;
      lessons.forget();
      watchers.refresh();
    },
  });
  engine.listen({
    stored(facts) {
      if (facts.some((fact) => movesConnectors(subjectsOf(fact, engine.world)))) syncPool();
    },
    reloaded: syncPool,
  });

  const outside = {
    door: ports.outside,
    reaching(origin: string | null) {
      reaching = origin;
      watchers.refresh(['outside']);
    },
  };
  const means = { scripts, outside, log };
  const asks = createBotAsksWhenNeeded(parts.botAsks, system.after, engine, means, () =>
    watchers.refresh(['storage']),
  );
  const turns = createTurnListeners();
  engine.listen({ decided: ({ facts }) => turns.tell(facts) });

  async function answerHttp(request: HttpRequest, from: 'outside' | 'inside'): Promise<HttpResponse> {
    const answer = await clients.take({ type: 'http', request }, from);
    if (answer !== null && 'status' in answer) return answer;
    const failure = answer && 'failure' in answer ? answer.failure : null;
    return {
      status: 500,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: failure }),
    };
  }

  const pool = createPoolWhenNeeded(
    parts.connectors,
    system.after,
    {
      door: {
        http: (request) => answerHttp(request, 'inside'),
        openSocket(hello) {
          const { near, far } = createLoopback();
          sockets.open(hello, far, 'inside');
          return near;
        },
        after: system.after,
        freshId: ids.uuid,
      },
      hear: async (connectorId, conversationId, heard) =>
        (await engine.take({ type: 'bot.heard', connectorId, conversationId, heard }, 'inside')) as Result<
          null,
          Failure
        >,
      runOf: (botId, conversationId) => engine.world.botRuns[runIdOf(botId, conversationId)],
      onTurn: (botId, conversationId, call) => turns.listen(runIdOf(botId, conversationId), call),
      wasPassedOn: (conversationId) => wasPassedOn(engine.world, conversationId),
      speaksFor: (pid, botId) =>
        Object.values(engine.world.connectors).some(
          (one) => speakerIdOf(one) === botId && engine.world.users[one.userId]?.pid === pid,
        ),
      report: (connectorId, status, parts) =>
        void engine.take({ type: 'connector.reported', connectorId, status, parts }),
      after: (ms, call) => engine.clock.after(ms, call),
    },
    engine.learn,
    () => watchers.refresh(['storage']),
  );

  function syncPool(): void {
    const { world } = engine;
    pool.sync(
      listOf(world, 'connectors').flatMap((connector) => {
        const user = world.users[connector.userId];
        return user ? [{ connector, user, world }] : [];
      }),
    );
  }
  const started = await engine.take({ type: 'engine.started' });
  // A world the engine cannot even begin with is not gone on with: whoever asked learns why.
  if (started && 'failure' in started && isBug(started.failure)) throw new Error(started.failure.text);
  syncPool();
  asks.begin();

  let commands: Commands | null = null;
  async function fetchCommands(): Promise<Result<Commands, Failure>> {
    const fetched = await fetchPart(parts.commands, 'carries this out');
    if (!fetched.ok) return fetched;
    commands = fetched.value;
    engine.learn({ carryOut: commands.handleCommand, replace: commands.replaceWorld });
    return fetched;
  }

  function obeyAs({ readCommand }: Commands, as: SentCommand['as'], given: Command): Answer {
    const read = readCommand(given);
    if (!read.ok) return Promise.resolve(read);
    return engine.take({ type: 'command', command: read.value, as }) as Answer;
  }

  function obey({ as, command }: Omit<SentCommand, 'id'>): Answer {
    if (commands) return obeyAs(commands, as, command);
    return fetchCommands().then((known) => (known.ok ? obeyAs(known.value, as, command) : known));
  }

  function carryOut({ id, ...given }: SentCommand): Answer {
    const known = lately.get(id) ?? before.get(id);
    if (known) return known;
    const answer = obey(given);
    if (lately.size === rememberedEnvelopes) [lately, before] = [new Map(), lately];
    lately.set(id, answer);
    return answer;
  }

  async function stop(): Promise<void> {
    pool.stop();
    asks.stop();
    sockets.closeAll('The engine is stopping.');
    await engine.stop();
  }

  return {
    api: {
      dispatch: carryOut,
      async workspace(request, as) {
        const known = await fetchCommands();
        if (!known.ok) return known;
        const around = {
          outside,
          // Ended without a word: what they would do or report is about the world that was.
          before: () => pool.stop(),
          after(done: boolean) {
            if (done) {
              sockets.closeAll('The world was replaced.');
              lessons.forget();
              watchers.refresh();
            }
            syncPool();
          },
        };
        const answer = known.value.answerWorkspace(request, as, engine, ports, around);
        return answer.catch((bug: unknown) => {
          log.bug(`The engine failed at the request “${request.type}”.`, bug);
          return fail('engine-failed', { why: bug instanceof Error ? bug.message : String(bug) });
        });
      },
      watch: (topics, sink, of) => watchers.add(topics, sink, of),
      openSocket: (hello, wire) => sockets.open(hello, wire, 'outside'),
      http: (request) => answerHttp(request, 'outside'),
    },
    stop,
  };
}

function movesConnectors(subjects: ReturnType<typeof subjectsOf>): boolean {
  return (
    subjects === 'everything' ||
    subjects.some(({ noun }) => noun === 'connector' || noun === 'user' || noun === 'account')
  );
}

function isBug(failure: unknown): failure is Failure {
  return (
    typeof failure === 'object' && failure !== null && 'name' in failure && failure.name === 'engine-failed'
  );
}
