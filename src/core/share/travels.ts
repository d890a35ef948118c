import { emptyOrder, type OrderedNoun } from '#model/order';
import type { World } from '#model/world';

/** What goes along: what somebody has set up, or what was said in it too. */
export type Load = 'setup' | 'conversations';

/** Of a world, but for what follows from the rest and what no file has. */
type Collection = Exclude<
  keyof World,
  | ('version' | 'at' | 'clock' | 'order' | 'archived' | 'allowedHosts' | 'sessions' | 'clients')
  | ('clientsOf' | 'accountWatchers' | 'queues' | 'online' | 'conversationsOf' | 'ringsOf' | 'recent' | 'due')
>;

interface Travel {
  /** With what it goes along. */
  readonly with: Load | 'nothing';
  /** The property of each thing that is its key, if it has one: it need not be said twice. */
  readonly key?: 'id' | 'userId';
}

/** What of a world travels: neither what was deleted, nor calls with their headers, nor where a learner stands. [SH3] */
const travels: Readonly<Record<Collection, Travel>> = {
  accounts: { with: 'setup', key: 'id' },
  profiles: { with: 'setup', key: 'id' },
  skills: { with: 'setup', key: 'id' },
  users: { with: 'setup', key: 'id' },
  campaigns: { with: 'setup', key: 'id' },
  bots: { with: 'setup', key: 'id' },
  connectors: { with: 'setup', key: 'id' },
  endpoints: { with: 'setup', key: 'id' },
  environments: { with: 'setup', key: 'id' },
  tests: { with: 'setup', key: 'id' },
  resources: { with: 'setup', key: 'id' },
  agents: { with: 'setup', key: 'userId' },
  context: { with: 'conversations' },
  consumers: { with: 'conversations', key: 'id' },
  conversations: { with: 'conversations', key: 'id' },
  messages: { with: 'conversations' },
  rings: { with: 'conversations', key: 'id' },
  botRuns: { with: 'conversations', key: 'id' },
  botLogs: { with: 'conversations' },
  remembered: { with: 'conversations' },
  breakpoints: { with: 'conversations' },
  timers: { with: 'conversations' },
  calls: { with: 'nothing' },
  deleted: { with: 'nothing' },
  lessons: { with: 'nothing' },
};
const collections = Object.entries(travels);
const ordered = Object.keys(emptyOrder()) as readonly OrderedNoun[];

export type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const looseOf = (value: unknown): Loose => (isLoose(value) ? value : {});

/** A file’s world without what stays here and without what need not be said; lists in place of records by their own key. */
export function thin(filed: Loose, load: Load): Loose {
  const order = looseOf(filed['order']);
  const kept = collections.flatMap(([name, travel]) => {
    const things = looseOf(filed[name]);
    const goes = travel.with === 'setup' || travel.with === load;
    if (!goes || Object.keys(things).length === 0) return [];
    return [[name, travel.key ? listOf(things, travel.key, order[name]) : things] as const];
  });
  const { at, clock } = filed;
  return { at, clock: { ...looseOf(clock), virtualAt: at, realAt: at }, ...Object.fromEntries(kept) };
}

/** In the order in which people list them; the record itself where its keys say something else. */
function listOf(things: Loose, key: string, order: unknown): unknown {
  const keys = Object.keys(things);
  if (!keys.every((one) => looseOf(things[one])[key] === one)) return things;
  const known = Array.isArray(order)
    ? order.filter((one) => typeof one === 'string' && keys.includes(one))
    : [];
  return (known.length === keys.length ? known : keys).map((one) => things[one as string]);
}

/** A world as its file has it. What does not fit together is left for whoever reads the file. */
export function fill(thinned: Loose, version: number): Loose {
  const filled = collections.map(([name, { key }]) => [name, recordOf(thinned[name], key)] as const);
  const order = ordered.map((noun) => [noun, keysOf(thinned[noun])] as const);
  const { at, clock } = thinned;
  return { version, at, clock, ...Object.fromEntries(filled), order: Object.fromEntries(order) };
}

function recordOf(things: unknown, key = 'id'): unknown {
  if (!Array.isArray(things)) return things ?? {};
  return Object.fromEntries(things.map((one, at) => [textOf(looseOf(one)[key]) ?? `${at}`, one]));
}

function keysOf(things: unknown): readonly unknown[] {
  return Array.isArray(things) ? things.map((one) => looseOf(one)['id']) : Object.keys(looseOf(things));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
