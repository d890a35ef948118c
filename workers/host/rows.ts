import type {
  AgentRow,
  BotRunRow,
  ClockRow,
  LessonRow,
  OutsideRow,
  PersonRow,
  Row,
  Rows,
  StorageRow,
  Topic,
} from '#contract/topics';
import { previewIdOf } from '#model/bot-run';
import { botOf } from '#model/connector';
import { offersTo } from '#core/routing/agent-load';
import { asId, type AccountId, type BotId, type ConversationId, type UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { OrderedNoun } from '#model/order';
import type { Subject, SubjectNoun } from '#model/subjects';
import type { World } from '#model/world';
import { conversationRow } from './conversation-row';
import type { LookAhead } from './look-ahead';
import { ofSpeaker, runRow, runsOfConversation } from './run-row';

/** What rows are made from beside the world. */
export interface RowSources {
  readonly world: World;
  storage(): StorageRow;
  outside(): OutsideRow;
  readonly ahead: LookAhead;
  lessons(of: AccountId | null): readonly LessonRow[];
}

/** How rows of one topic are made, and which of them a subject concerns. */
interface RowTable<T extends Topic> {
  /** Every row, in the order in which lists show them. Of an account alone where that is quicker. */
  all(sources: RowSources, of: AccountId | null): readonly Row<T>[];
  /** The row of this id as it is now; null when there is none. */
  one(sources: RowSources, id: string): Row<T> | null;
  /** Ids of the rows that show this subject; `all` where that cannot be told cheaply. */
  concerns(subject: Subject, world: World): readonly string[] | 'all';
  /** Whose it is; null for what is no account's own. */
  accountOf(row: Row<T>, world: World): AccountId | null | undefined;
  /** Who else is told of it. */
  alsoOf?(row: Row<T>, world: World): AccountId | undefined;
}

const none: readonly string[] = [];
const shared = () => null;
const own = ({ accountId }: { readonly accountId: AccountId }) => accountId;
const ofBot = ({ botId }: Pick<BotRunRow, 'botId'>, { bots }: World) => bots[botId]?.accountId;

/** Rows that are the things themselves, found by the subject's own id. */
function things<T extends Topic, N extends OrderedNoun>(
  noun: SubjectNoun,
  list: N,
  row: (thing: World[N][keyof World[N]]) => Row<T>,
  accountOf: RowTable<T>['accountOf'],
): RowTable<T> {
  return {
    all: ({ world }) => listOf(world, list).map(row),
    one({ world }, id) {
      const thing = (world[list] as Readonly<Record<string, World[N][keyof World[N]]>>)[id];
      return thing === undefined ? null : row(thing);
    },
    concerns: (subject) => (subject.noun === noun ? [subject.id] : none),
    accountOf,
  };
}

type KeptNoun =
  'profile' | 'skill' | 'user' | 'campaign' | 'bot' | 'connector' | 'endpoint' | 'environment' | 'resource';
/** What an account keeps, as it is. */
const kept = <N extends KeptNoun>(noun: N): RowTable<`${N}s`> =>
  // The edge: the rows of these topics are the things themselves.
  things(noun, `${noun}s`, ((thing: unknown) => thing) as never, own as never);
/** One row, of the workspace. */
function only<T extends Topic>(
  row: (sources: RowSources) => Row<T>,
  concerns: RowTable<T>['concerns'],
): RowTable<T> {
  return { all: (sources) => [row(sources)], one: row, concerns, accountOf: shared };
}

function contextRow({ context }: World, id: AccountId) {
  const kept = context[id];
  return kept ? { id, ...kept } : null;
}
const breakpointsRow = ({ breakpoints }: World, id: BotId) => ({ id, interactionIds: breakpoints[id] ?? [] });

/** One line a topic. */
const tables: { readonly [T in Topic]: RowTable<T> } = {
  accounts: things('account', 'accounts', (account) => account, shared),
  people: {
    all: ({ world }) => world.order.users.flatMap((id) => personRow(world, id) ?? []),
    one: ({ world }, id) => personRow(world, asId(id)),
    concerns: ({ noun, id }) => (noun === 'user' ? [id] : none),
    accountOf: shared,
  },
  profiles: kept('profile'),
  skills: kept('skill'),
  users: kept('user'),
  campaigns: kept('campaign'),
  bots: kept('bot'),
  connectors: {
    ...kept('connector'),
    // The bot's authors have deployed it there. [AD41]
    alsoOf: (row, { bots }) => botOf(bots, row)?.accountId,
  },
  endpoints: {
    ...kept('endpoint'),
    // One that moves changes places with others.
    concerns: ({ noun }) => (noun === 'endpoint' ? 'all' : none),
  },
  environments: kept('environment'),
  context: {
    all: ({ world }) => world.order.accounts.flatMap((id) => contextRow(world, id) ?? []),
    one: ({ world }, id) => contextRow(world, asId(id)),
    concerns: ({ noun, id }) => (noun === 'context' ? [id] : none),
    accountOf: ({ id }) => id,
  },
  tests: things('test', 'tests', (test) => test, ofBot),
  resources: kept('resource'),
  calls: {
    all: ({ world }) => world.order.accounts.flatMap((id) => world.calls[id] ?? []),
    one: ({ world }, id) =>
      Object.values(world.calls)
        .flat()
        .find((call) => call.id === id) ?? null,
    // The oldest goes when one is too many.
    concerns: ({ noun }) => (noun === 'calls' ? 'all' : none),
    accountOf: own,
  },
  agents: {
    all: ({ world }) => world.order.users.flatMap((id) => agentRow(world, id) ?? []),
    one: ({ world }, id) => agentRow(world, asId(id)),
    concerns: ({ noun, id }) => (noun === 'agent' ? [id] : none),
    accountOf: ({ id }, { users }) => users[id]?.accountId,
  },
  conversations: {
    all: ({ world }) => world.recent.flatMap((id) => conversationRow(world, id) ?? []),
    one: ({ world }, id) =>
      world.recent.includes(asId(id)) ? conversationRow(world, asId<ConversationId>(id)) : null,
    concerns(subject, world) {
      if (subject.noun === 'consumer') return world.conversationsOf[subject.id] ?? none;
      if (subject.noun !== 'conversation') return none;
      // One that is new may push the oldest out.
      return subject.id === world.recent.at(-1) ? 'all' : [subject.id];
    },
    accountOf: own,
  },
  previews: {
    all: ({ world }) => world.order.bots.flatMap((id) => runRow(world, previewIdOf(id)) ?? []),
    one: ({ world }, id) => {
      const row = runRow(world, asId(id));
      return row?.conversationId === null ? row : null;
    },
    concerns(subject) {
      if (subject.noun === 'run') return [subject.id];
      return subject.noun === 'bot' ? [previewIdOf(subject.id)] : none;
    },
    accountOf: ofBot,
  },
  botRuns: {
    all: ({ world }) => world.recent.flatMap((id) => runsOfConversation(world, id)),
    one({ world }, id) {
      const row = runRow(world, asId(id));
      return row?.conversationId && world.recent.includes(row.conversationId) ? row : null;
    },
    concerns(subject, world) {
      if (subject.noun === 'run') return [subject.id];
      // Their runs go with them.
      if (subject.noun === 'bot') return 'all';
      if (subject.noun === 'connector') return world.connectors[subject.id] ? none : 'all';
      return subject.noun === 'conversation' && subject.id === world.recent.at(-1) ? 'all' : none;
    },
    accountOf: ofSpeaker,
  },
  visitors: {
    all: ({ world, ahead }) => world.order.accounts.map((id) => ahead.visitorRow(world, id)),
    one: ({ world, ahead }, id) => ahead.visitorRow(world, asId(id)),
    concerns: ({ noun }) => (decidesOffers.has(noun) ? 'all' : none),
    accountOf: ({ id }) => id,
  },
  queues: {
    all: ({ world, ahead }) => ahead.queueRows(world),
    one: ({ world, ahead }, id) => ahead.queueRows(world).find((row) => row.id === id) ?? null,
    concerns: ({ noun }) => (decidesOffers.has(noun) ? 'all' : none),
    accountOf: own,
  },
  breakpoints: {
    all: ({ world }) => world.order.bots.map((id) => breakpointsRow(world, id)),
    one: ({ world }, id) => (world.bots[asId<BotId>(id)] ? breakpointsRow(world, asId(id)) : null),
    concerns: ({ noun, id }) => (noun === 'bot' ? [id] : none),
    accountOf: ({ id }, { bots }) => bots[id]?.accountId,
  },
  clock: only(
    ({ world }) => clockRow(world),
    ({ noun }) => (noun === 'clock' || noun === 'timer' ? ['clock'] : none),
  ),
  storage: only(
    ({ storage }) => storage(),
    () => none,
  ),
  outside: only(
    ({ outside }) => outside(),
    ({ noun }) => (noun === 'outside' ? ['outside'] : none),
  ),
  lessons: {
    all: ({ lessons }, of) => lessons(of),
    one: ({ lessons }, id) => lessons(null).find((row) => row.id === id) ?? null,
    concerns: () => none,
    accountOf: own,
  },
};

export const topics = Object.keys(tables) as readonly Topic[];

/** What the offer on an account's page depends on, and who can take what waits. */
const decidesOffers: ReadonlySet<SubjectNoun> = new Set([
  'account',
  'skill',
  'user',
  'campaign',
  // A reason why there is none leads to where it is mended.
  'bot',
  'connector',
  'agent',
  'conversation',
  'ring',
]);

/** Every row of one account, or of all, with what is no account's own. */
export function rowsOf<T extends Topic>(
  topic: T,
  sources: RowSources,
  of: AccountId | null,
): readonly Rows[T][] {
  const rows = tables[topic].all(sources, of);
  return of === null ? rows : rows.filter((row) => belongs(topic, row, sources, of));
}

/** The row of this id; null also for one of another account. */
export function rowOf<T extends Topic>(
  topic: T,
  sources: RowSources,
  id: string,
  of: AccountId | null,
): Rows[T] | null {
  const row = tables[topic].one(sources, id);
  return row !== null && belongs(topic, row, sources, of) ? row : null;
}

function belongs<T extends Topic>(
  topic: T,
  row: Row<T>,
  { world }: RowSources,
  of: AccountId | null,
): boolean {
  if (of === null) return true;
  const { accountOf, alsoOf } = tables[topic];
  const account = accountOf(row, world);
  return account === null || account === of || alsoOf?.(row, world) === of;
}

/** Ids of the rows of this topic that may have changed with these subjects. */
export function rowsConcerned(topic: Topic, subject: Subject, world: World): readonly string[] | 'all' {
  return tables[topic].concerns(subject, world);
}

function clockRow(world: World): ClockRow {
  const [first] = world.due;
  return {
    id: 'clock',
    clock: world.clock,
    nextTimerAt: first === undefined ? null : (world.timers[first]?.dueAt ?? null),
  };
}

function personRow({ users }: World, userId: UserId): PersonRow | null {
  const user = users[userId];
  if (user?.type !== 'human') return null;
  const { id, accountId, loginName, nickname, name, enabled, createdBy } = user;
  return { id, accountId, loginName, nickname, name, enabled, createdBy };
}

function agentRow(world: World, id: UserId): AgentRow | null {
  const agent = world.agents[id];
  if (!agent) return null;
  const { userId, state, kinds, since, open, load } = agent;
  return { id: userId, state, ...(kinds && { kinds }), since, open, load, offered: offersTo(world, agent) };
}
