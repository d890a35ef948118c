import * as v from 'valibot';
import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import { worldVersion, type World } from '#model/world';
import { findBrokenReference } from './broken-references';
import { isTooDeep } from './too-deep';
import { rebuildWorld } from './rebuild-world';
import { upgradeWorld } from './upgrades';
import { worldSchema, type Filed } from './world-schema';

const format = 'handoff-sandbox/world';
/** Characters; far beyond what a browser tab could still show. */
const sizeLimit = 50 * 1024 * 1024;

/** The world as the text of a file: the same world always gives the same text. Without sockets and sign-ins. */
export function writeWorldFile(world: World): string {
  const { version, at, clock, accounts, skills, users, campaigns, bots, connectors, consumers } = world;
  const { conversations, messages, rings, botRuns, timers, lessons, order } = world;
  const people = { accounts, skills, users, campaigns, bots, connectors, agents: world.agents, consumers };
  const filed: Filed = {
    version,
    at,
    clock,
    ...people,
    conversations,
    messages,
    rings,
    botRuns,
    timers,
    lessons,
    order,
  };
  return `${JSON.stringify({ format, version, world: sortEntries(filed) }, null, 2)}\n`;
}

/** Entries keep the order in which they came into the world, which lists show; inside of them names are sorted. */
function sortEntries(world: Filed): unknown {
  const agents = mapValues(world.agents, ({ userId, state, since, lastAssignedAt }) => ({
    userId,
    state,
    since,
    lastAssignedAt,
  }));
  return mapValues({ ...world, agents }, (collection) =>
    typeof collection === 'number' ? collection : mapValues<unknown, unknown>(collection, sortNames),
  );
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, inner]) => [name, sortNames(inner)]));
}

/** The world in a file's text, which may come from anybody. Fails with `world-file-invalid` or `world-file-newer`. */
export function readWorldFile(text: string): Result<World, Failure> {
  if (text.length > sizeLimit) return invalid('it is larger than 50 MB');
  const json = parseJson(text);
  if (isTooDeep(json)) return invalid('it is nested too deeply');
  const head = v.safeParse(headSchema, json);
  if (!head.success) return invalid('it does not begin like one');
  const { version, world: stored } = head.output;
  if (version > worldVersion) return fail('world-file-newer', { version, known: worldVersion });

  const filed = v.safeParse(worldSchema, upgradeWorld(stored, version), { abortEarly: true });
  if (!filed.success) return invalid(describe(filed.issues[0]));
  const broken = findBrokenReference(filed.output);
  return broken === null ? ok(rebuildWorld(filed.output)) : invalid(broken);
}

const headSchema = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  world: v.record(v.string(), v.unknown()),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Not JSON or nested beyond all measure: not ours in either case.
  }
}

function invalid(why: string): Result<World, Failure> {
  return fail('world-file-invalid', { why });
}

/** `skills.12.name should be string`. */
function describe(issue: v.BaseIssue<unknown>): string {
  const place = (v.getDotPath(issue) ?? 'the world').slice(0, 200);
  if (issue.received === 'undefined') return `${place} is missing`;
  return `${place} should be ${(issue.expected ?? issue.message).slice(0, 200)}`;
}
