import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { worldSteps, type WorldStep } from '#workers/persistence/world-steps';
import { expect, test } from 'vitest';
import { apply } from '#core/engine/apply';
import { asked } from '#model/bot-run';
import { asId, type ConnectorId, type ProfileId } from '#model/ids';
import { bare, worldVersion, type World } from '#model/world';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { databaseSteps, upgradeFacts, upgradeWorld } from '#workers/persistence/upgrades';
import { readWorldText } from '#workers/persistence/read-world-text';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { storedPart } from './full-part';
import { fullWorld } from './full-world';
import { restore, type StoredDatabase } from './stored-database';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

/** Steps as they may come to be: version 2 renames a field, version 3 adds a collection. */
const steps: readonly WorldStep[] = [
  {
    world: ({ queueNames, ...world }) => ({ ...world, skills: queueNames }),
    fact: (fact) => (fact['type'] === 'queue.deleted' ? { ...fact, type: 'skill.deleted' } : fact),
  },
  { world: (world) => ({ ...world, lessons: {} }), fact: (fact) => fact },
];

test('[PE15] there is a step for every version of the world, and a stored example of every version', () => {
  expect(worldSteps.length).toBe(worldVersion - 1);
  for (let version = 1; version <= worldVersion; version += 1)
    expect(JSON.parse(fixture(`world-${version}.json`))).toMatchObject({ version });
  for (let version = 1; version <= databaseSteps.length; version += 1)
    expect(JSON.parse(fixture(`database-${version}.json`))).toMatchObject({ version });
});

test('[PE15][PE20] a world file of every version is read', () => {
  for (let version = 1; version <= worldVersion; version += 1) {
    const result = readWorldFile(fixture(`world-${version}.json`));
    expect(result).toEqual({ ok: true, value: { world: asStoredBy(version), mended: [] } });
  }
});

/** What came with a version: fields, kinds (of interactions, of reasons), and kinds of conditions, whose rules are left out. */
type Later = Readonly<Record<'fields' | 'kinds' | 'conditions', readonly string[]>>;
const later: Readonly<Record<number, Later>> = {
  3: {
    fields: ['foreign', 'rich', 'card', 'quickReplies'],
    kinds: ['quick-reply', 'button', 'multiple-choice', 'structured', 'universal', 'spoke'],
    conditions: ['option'],
  },
  4: {
    fields: [
      'environmentId',
      'chosenIntent',
      'meant',
      'code',
      'comment',
      'globalFunctions',
      'autoEscalation',
      'errorMessage',
      'domain',
      'intentId',
      'opening',
      'maxMessaging',
    ],
    kinds: [
      'private-message',
      'api',
      'email',
      'lambda',
      'knowledge-base',
      'image',
      'agent-transfer',
      'knowledge-ai',
      'auto-escalation',
      'disambiguation',
    ],
    conditions: ['regular-expression', 'intent'],
  },
};

/** What only versions after this one know. */
function laterThan(version: number, what: keyof Later): ReadonlySet<string> {
  const versions = Object.entries(later).filter(([number]) => Number(number) > version);
  return new Set(versions.flatMap(([, one]) => one[what]));
}

/** What conversations did not tell before. */
const isMilestoneOfFour: ReadonlySet<string> = new Set([
  'transfer-called',
  'failure-caught',
  'bot-took-over',
  'failed-over',
  'engine-showed-card',
  'engine-transferred',
  'engine-failed',
]);

/** What no bot asked for before. */
const isAskOfFour: ReadonlySet<string> = new Set(['script', 'call']);

function isOf(kinds: ReadonlySet<string>, one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'kind' in one && kinds.has(String(one.kind));
}

function hasOneOf(conditions: ReadonlySet<string>, one: unknown): boolean {
  if (typeof one !== 'object' || one === null || !('conditions' in one)) return false;
  return Array.isArray(one.conditions) && one.conditions.some((it) => isOf(conditions, it));
}

/** The full world as far as a version could tell of it: the first one knew neither breakpoints nor reasons as kinds, the second nothing foreign, nothing rich, no custom fields and no profile that somebody made. */
function asStoredBy(version: number): World {
  if (version === worldVersion) return fullWorld();
  const fields = laterThan(version, 'fields');
  const [kinds, conditions] = [laterThan(version, 'kinds'), laterThan(version, 'conditions')];
  const world: World = JSON.parse(JSON.stringify(fullWorld()), (key, value: object) => {
    if (fields.has(key)) return undefined;
    // Of an escalation: other integrations are of a later version.
    if (key === 'transformScript') return '';
    if (key === 'milestones') return (value as string[]).filter((one) => !isMilestoneOfFour.has(one));
    if (key === 'phase' && 'reason' in value) return without(value, 'userId');
    if (Array.isArray(value)) return value.filter((one) => !isOf(kinds, one) && !hasOneOf(conditions, one));
    if (version >= 3) return value;
    const isRule = typeof value === 'object' && value !== null && 'contextMatch' in value;
    return isRule ? { ...value, contextConditions: [], contextMatch: 'any', variables: [] } : value;
  });
  world.endpoints = bare();
  world.environments = bare();
  world.context = bare();
  world.order.environments = [];
  world.calls = bare();
  world.deleted = bare();
  world.order.endpoints = [];
  world.tests = bare();
  world.resources = bare();
  world.order.resources = [];
  world.order.tests = [];
  world.remembered = bare();
  // No bot waited for code, and none had called anything.
  for (const run of Object.values(world.botRuns)) {
    const { waits, id } = run;
    world.botRuns[id] = {
      ...run,
      chips: [],
      fallbacks: { question: null, count: 0 },
      lastCall: null,
    };
    if (waits.for !== 'answer' || !isAskOfFour.has(waits.ask.kind)) continue;
    delete world.botRuns[id];
    delete world.botLogs[id];
  }
  if (version >= 3) return world;
  for (const [id, connector] of Object.entries(world.connectors))
    world.connectors[id as ConnectorId] = { ...connector, settings: [] };
  delete world.profiles[asId<ProfileId>('made')];
  world.order.profiles = world.order.profiles.filter((id) => id !== 'made');
  if (version > 1) return world;
  world.breakpoints = bare();
  for (const run of Object.values(world.botRuns)) {
    if (run.channel.kind === 'conversation') world.botLogs[run.id] = [];
    const stood = run.waits.for === 'answer' ? { at: null, waits: { for: 'consumer' as const } } : {};
    const state = asked(run, 'transfer') ? 'handed-over' : run.state;
    world.botRuns[run.id] = { ...run, ...stood, state };
  }
  return world;
}

test('[PE15] a bot’s line that has left in the first version’s journal has left, whatever its run was called', () => {
  const world = asStoredBy(2);
  const run = {
    ...{ id: 'con talk', botId: 'bot', connectorId: 'con', conversationId: 'talk', conversationKind: 'chat' },
    ...{ state: 'active', stack: [], pending: 'i3', escalation: null, escalationFailures: 0, variables: {} },
    ...{ heardUpTo: 3, outbox: [{ id: 'l9', text: 'Hi', delayMs: 0 }], trace: [], lines: [] },
  };
  const facts = [
    { type: 'bot.turnTaken', at: 70_000, run },
    { type: 'bot.lineSent', at: 70_001, runId: 'con talk', lineId: 'l9' },
  ];
  for (const fact of upgradeFacts(facts, 1, worldSteps)) apply(world, fact);
  expect(Object.values(world.botRuns).find(({ id }) => id === 'bot talk')).toMatchObject({
    at: 'i3',
    waits: { for: 'consumer' },
    outbox: [],
  });
});

test('[PE19] a file of the first version is read whoever is Online in it, and answered whatever stands there', () => {
  const file = JSON.parse(fixture('world-1.json'));
  const online = Object.values<{ userId: string; state: string }>(file.world.agents).find(
    ({ state }) => state === 'online',
  )!;
  file.world.users[online.userId].maxChats = 3;
  expect(readWorldFile(JSON.stringify(file))).toMatchObject({ ok: true });
  for (const agents of [null, 'none', { a: null }, { a: { rings: [] } }]) {
    const answer = readWorldFile(JSON.stringify({ ...file, world: { ...file.world, agents } }));
    expect(answer, JSON.stringify(agents)).toMatchObject({ failure: { name: 'world-file-invalid' } });
  }
});

test('[PE16] today’s world is written as the stored example of today’s version', () => {
  const stored = JSON.parse(fixture(`world-${worldVersion}.json`));
  expect(writeWorldFile(fullWorld())).toBe(`${JSON.stringify(stored, null, 2)}\n`);
});

function without(one: object, name: string): object {
  return Object.fromEntries(Object.entries(one).filter(([key]) => key !== name));
}

test('[PE15] what the first worlds of today’s version did not have is empty', () => {
  const file = JSON.parse(fixture(`world-${worldVersion}.json`));
  delete file.world.resources;
  delete file.world.context;
  delete file.world.order.resources;
  const read = readWorldFile(JSON.stringify(file));
  const empty = {
    ...fullWorld(),
    resources: {},
    context: {},
    order: { ...fullWorld().order, resources: [] },
  };
  expect(read).toEqual({ ok: true, value: { world: empty, mended: [] } });
});

test('[PE15] a snapshot of the first worlds of today’s version is no damage', async () => {
  const before = without(fullWorld(), 'resources');
  const json = JSON.stringify(before);
  const read = await readWorldText({ json, version: worldVersion });
  expect(read).toMatchObject({ resources: {}, skills: fullWorld().skills });
  const damaged = JSON.stringify(without(before, 'skills'));
  expect(await readWorldText({ json: damaged, version: worldVersion })).toBeNull();
});

test('[PE15] a database of every version is opened with all that is in it', async () => {
  // It is not judged as a file is: what nobody has written is not there.
  const written = (key: string, value: unknown) => (key === 'transformScript' ? undefined : value);
  const world: World = JSON.parse(JSON.stringify(asStoredBy(1), written));
  for (let version = 1; version <= databaseSteps.length; version += 1) {
    const stored: StoredDatabase = JSON.parse(fixture(`database-${version}.json`));
    await restore(`old-${version}`, stored);
    const journal = await openDatabaseJournal(`old-${version}`, () => {});
    expect(await journal.length()).toBe(3);
    expect(await journal.readSnapshot()).toEqual({ world, position: 2 });
    expect(await journal.readFacts(0)).toEqual([
      { type: 'world.replaced', at: 1, world, because: 'import' },
      { type: 'skill.deleted', at: 2, skillId: 's1' },
      { type: 'skill.deleted', at: 3, skillId: 's2' },
    ]);
    expect(await journal.readStep('handoff human-skill')).toEqual(version < 2 ? null : world);
    expect((await journal.recall(['conversation c-ended'])).parts).toEqual(version < 3 ? [] : [storedPart()]);
  }
});

test('[PE15] a world goes through the steps from its own version on', () => {
  const oldest = { version: 1, queueNames: { a: 1 } };
  const today = { version: worldVersion, skills: { a: 1 }, lessons: {} };
  expect(upgradeWorld(oldest, 1, steps)).toMatchObject(today);
  const second = { version: 2, skills: { a: 1 } };
  expect(upgradeWorld(second, 2, steps)).toMatchObject(today);
});

test('[PE15] facts go through the same steps, and so do the worlds inside of them', () => {
  const stored = [
    { type: 'queue.deleted', at: 1 },
    { type: 'world.replaced', at: 2, world: { version: 1, queueNames: {} } },
  ];
  expect(upgradeFacts(stored, 1, steps)).toMatchObject([
    { type: 'skill.deleted', at: 1 },
    { type: 'world.replaced', at: 2, world: { version: worldVersion, skills: {}, lessons: {} } },
  ]);
  const unchanged = [stored[0], { ...stored[1], world: { queueNames: {} } }];
  expect(upgradeFacts(stored, 3, steps)).toMatchObject(unchanged);
});
