import { isTooDeep } from '#base/too-deep';
import * as v from 'valibot';
import { ok, type Result } from '#base/result';
import type { ArchivedPart } from '#model/archive';
import { describeIssue } from '#model/describe-issue';
import { fail, type Failure } from '#model/failure';
import { worldFileMegabytes } from '#model/limits';
import { isNoMember } from '#model/schema-parts';
import { shortenNotes } from '#model/shorten-notes';
import { worldVersion, type World } from '#model/world';
import { worldFileFormat } from '#model/world-file-format';
import { findFault } from './faults/find-fault';
import { mendWorld } from './mend-world';
import { withArchive } from './with-archive';
import { rebuildWorld } from './rebuild-world';
import { upgradeWorld } from './upgrades';
import { worldSteps } from './world-steps';
import { worldSchema, type Filed } from './world-schema';

/** Characters; far beyond what a browser tab could still show. */
const sizeLimit = worldFileMegabytes * 1024 * 1024;

/**
 * The world as the text of a file, with what has left it for the archive: the same world always gives the same text.
 * Without sockets and sign-ins, and without when which conversation leaves: that follows from its end.
 */
export function writeWorldFile(present: World, archived: readonly ArchivedPart[] = []): string {
  const world = withArchive(present, archived);
  const { version, at, clock, accounts, profiles, skills, users, campaigns, bots, connectors } = world;
  const { deleted, endpoints, environments, context, tests, resources, calls, remembered } = world;
  const { agents, consumers, conversations, messages, rings, botRuns, botLogs, breakpoints } = world;
  const { lessons, order } = world;
  const timers = filterValues(world.timers, ({ about }) => about.kind !== 'archive-due');
  const people = { accounts, profiles, skills, users, campaigns, bots, connectors, agents, consumers };
  const filed: Filed = {
    version,
    at,
    clock,
    ...people,
    deleted,
    endpoints,
    environments,
    context,
    tests,
    resources,
    calls,
    conversations,
    messages,
    rings,
    botRuns,
    botLogs,
    remembered,
    breakpoints,
    timers,
    lessons,
    order,
  };
  return `${JSON.stringify({ format: worldFileFormat, version, world: sortEntries(filed) }, null, 2)}\n`;
}

/** Entries keep the order in which they came into the world, which lists show; inside of them names are sorted. */
function sortEntries(world: Filed): unknown {
  const agents = mapValues(world.agents, ({ userId, state, kinds, since, lastAssignedAt }) => ({
    userId,
    state,
    ...(kinds && { kinds }),
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

function filterValues<T>(
  record: Readonly<Record<string, T>>,
  keep: (value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => keep(value)));
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, inner]) => [name, sortNames(inner)]));
}

/** A world out of a file, and what had to be put right in it, a sentence each. */
export interface ReadWorld {
  readonly world: World;
  readonly mended: readonly string[];
}

/** The world in a file's text, which may come from anybody. Fails with `world-file-invalid` or `world-file-newer`. */
export function readWorldFile(text: string): Result<ReadWorld, Failure> {
  if (text.length > sizeLimit) return invalid(`it is larger than ${worldFileMegabytes} MB`);
  const json = parseJson(text);
  if (isTooDeep(json)) return invalid('it is nested too deeply');
  const head = v.safeParse(headSchema, json);
  if (!head.success) return invalid('it begins like something else');
  const { version, world: stored } = head.output;
  if (version > worldVersion) return fail('world-file-newer', { version, known: worldVersion });

  const upgraded = upgradeForeign(stored, version);
  if (upgraded === null) return invalid('what an older version wrote is not in it');
  const misnamed = findMisnamed(upgraded);
  if (misnamed !== null) return invalid(misnamed);
  const filed = v.safeParse(worldSchema, upgraded, { abortEarly: true });
  if (!filed.success) return invalid(describeIssue(filed.issues[0]));
  const { world, notes } = mendWorld(filed.output);
  const fault = findFault(world);
  return fault === null ? ok({ world: rebuildWorld(world), mended: shortenNotes(notes) }) : invalid(fault);
}

/** Steps are written for what an older version has stored; a file may hold anything. */
function upgradeForeign(stored: unknown, version: number): World | null {
  try {
    return upgradeWorld(stored, version, worldSteps);
  } catch {
    return null;
  }
}

/** Readers pass over names that every object has; what stood under one would be gone without a word. */
function findMisnamed(world: object): string | null {
  for (const [collection, things] of Object.entries(world)) {
    if (typeof things !== 'object' || things === null) continue;
    const misnamed = Object.keys(things).find((key) => !isNoMember(key));
    if (misnamed !== undefined) return `${collection}.${misnamed} is a name that no id can be`;
  }
  return null;
}

const headSchema = v.object({
  format: v.literal(worldFileFormat),
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

function invalid(why: string): Result<never, Failure> {
  return fail('world-file-invalid', { why });
}
