import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '#base/result';
import type { Failure } from '#model/failure';
import { asId, type Bearer, type ClientId, type ConsumerId } from '#model/ids';
import { queueKey } from '#model/queue';
import { emptyWorld, worldVersion, type World } from '#model/world';
import { worldFileFormat } from '#model/world-file-format';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { accountId, conversationIds, neighbour, userIds } from './full-ids';
import { fullWorld } from './full-world';

const format = worldFileFormat;

function read(text: string): World {
  const result = readWorldFile(text);
  if (!result.ok) throw new Error(result.failure.text);
  return result.value.world;
}

function refusal(result: Result<unknown, Failure>): string {
  return result.ok ? 'accepted' : `${result.failure.name}: ${result.failure.text}`;
}

/** The full world's file with something else at one place. */
function changed(path: readonly string[], value: unknown): string {
  const file = JSON.parse(writeWorldFile(fullWorld()));
  const parent = path.slice(0, -1).reduce((inner, name) => inner[name], file.world);
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(file);
}

test('[PE16] a world with one of everything is read as it was written', () => {
  expect(read(writeWorldFile(fullWorld()))).toEqual(fullWorld());
});

test('[PE16] an empty world is read as it was written', () => {
  expect(read(writeWorldFile(emptyWorld()))).toEqual(emptyWorld());
});

test('[PE16] a file that an outside engine was given is read with what it was asked', () => {
  const world = fullWorld();
  const run = Object.values(world.botRuns).find(({ state }) => state === 'active');
  if (!run) throw new Error('The full world has no active run.');
  const file = { relativePath: 'ones/a.pdf', fileType: 'PDF', fileSize: 7 } as const;
  const engine = { asked: { text: 'a.pdf', file }, memory: { turn: 1 } };
  world.botRuns[run.id] = { ...run, engine };
  expect(read(writeWorldFile(world)).botRuns[run.id]).toEqual({ ...run, engine });
});

test('[PE16] sockets and sign-ins stay behind', () => {
  const world = fullWorld();
  const clientId = asId<ClientId>('socket');
  world.sessions[asId<Bearer>('secret-bearer')] = { userId: userIds.human, csrf: 'x', expiresAt: 1 };
  world.clients[clientId] = { id: clientId, accountId, side: 'brand', person: null, subscriptions: {} };
  world.accountWatchers[accountId] = { [clientId]: true };
  expect(writeWorldFile(world)).not.toContain('secret-bearer');
  expect(read(writeWorldFile(world))).toEqual(fullWorld());
});

test('[PE17] the same world gives the same text, also after a round trip', () => {
  const text = writeWorldFile(fullWorld());
  expect(writeWorldFile(read(text))).toBe(text);
});

test('[PE17] the order of names inside of a noun does not show, that of things in their collection does', () => {
  const world = emptyWorld();
  const account = { id: accountId, name: 'Mine', ringMs: 1000, agentGraceMs: 2, defaultMaxChats: 3 };
  world.accounts[accountId] = account;
  const same = emptyWorld();
  same.accounts[accountId] = {
    defaultMaxChats: 3,
    agentGraceMs: 2,
    ringMs: 1000,
    name: 'Mine',
    id: accountId,
  };
  expect(writeWorldFile(same)).toBe(writeWorldFile(world));
  expect(Object.keys(read(writeWorldFile(fullWorld())).conversations)).toEqual(
    Object.keys(fullWorld().conversations),
  );
});

test('[PE18] indexes in a file are not believed', () => {
  const file = JSON.parse(writeWorldFile(fullWorld()));
  file.world.queues = { any: ['nowhere'] };
  file.world.recent = ['nowhere'];
  file.world.agents[userIds.human].open = 99;
  expect(read(JSON.stringify(file))).toEqual(fullWorld());
});

test('[PE18] queues are longest first, the newest conversations newest last and at most fifty', () => {
  const world = fullWorld();
  const waiting = world.conversations[conversationIds.waiting];
  if (!waiting) throw new Error('The full world has no waiting conversation.');
  for (let number = 0; number < 60; number += 1) {
    const id = asId<typeof waiting.id>(`more-${number}`);
    const at = 90_000 - number;
    const consumerId = asId<ConsumerId>(`visitor-${number}`);
    const consumer = world.consumers[waiting.consumerId];
    if (consumer) world.consumers[consumerId] = { ...consumer, id: consumerId };
    const phase = { name: 'waiting', since: at } as const;
    world.conversations[id] = { ...waiting, id, consumerId, openedAt: at, phase };
  }
  const { queues, recent, conversationsOf } = read(writeWorldFile(world));
  const queue = queues[queueKey({ ...waiting, skillId: null })];
  expect(queue?.slice(0, 2)).toEqual([conversationIds.waiting, 'more-59']);
  expect(queue?.at(-1)).toBe('more-0');
  expect([recent.length, recent[0], recent.at(-1)]).toEqual([50, 'more-49', 'more-0']);
  expect(conversationsOf[asId<ConsumerId>('visitor-0')]).toEqual(['more-0']);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{"format":'],
  ['a number', '7'],
  ['a list', '[]'],
  ['another format', JSON.stringify({ format: 'other', version: 1, world: {} })],
  ['no world', JSON.stringify({ format, version: 1 })],
  ['version 0', JSON.stringify({ format, version: 0, world: {} })],
  ['a version that is text', JSON.stringify({ format, version: '1', world: {} })],
])('[PE19] %s is no world file', (_name, text) => {
  expect(refusal(readWorldFile(text))).toBe(
    'world-file-invalid: This is not a file of this sandbox: it begins like something else.',
  );
});

test('[PE19] a file that is too large or too deep is refused unread', () => {
  expect(refusal(readWorldFile(' '.repeat(50 * 1024 * 1024 + 1)))).toContain('larger than 50 MB');
  const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`;
  expect(refusal(readWorldFile(`{"format":"${format}","version":1,"world":${deep}}`))).toContain(
    'too deeply',
  );
  expect(refusal(readWorldFile('['.repeat(200_000)))).toContain('world-file-invalid');
});

test.each([
  [['skills'], undefined, 'skills is missing'],
  [['clock', 'mode'], 'backwards', 'clock.mode should be ("running" | "paused" | "held")'],
  [['clock', 'rate'], 0, 'clock.rate should be at least 1'],
  [['users', userIds.human, 'enabled'], 'yes', `users.${userIds.human}.enabled should be boolean`],
  [['users', userIds.human, 'login', 'method'], 'magic', `users.${userIds.human}.login.method should be`],
  [
    ['bots', 'bot', 'dialogs', '0', 'interactions', '2', 'rules', '1', 'conditions', '0', 'kind'],
    'x',
    'rules.1.conditions.0.kind',
  ],
  [['conversations', conversationIds.waiting, 'phase'], { name: 'lost' }, 'phase.name should be'],
  [['messages', conversationIds.ended, '0', 'sequence'], 1.5, `messages.${conversationIds.ended}.0.sequence`],
  [
    ['skills', 'new'],
    { id: 'toString', accountId, name: 'New', description: '' },
    'skills.new.id should be an id',
  ],
])('[PE19] the wrong shape at %j is refused by its place', (path, value, sentence) => {
  expect(refusal(readWorldFile(changed(path, value)))).toContain(`This is not a file of this sandbox: `);
  expect(refusal(readWorldFile(changed(path, value)))).toContain(sentence);
});

test('[PE20] a newer version is refused as newer, whatever it holds', () => {
  const text = JSON.stringify({ format, version: worldVersion + 1, world: { unheard: 'of' } });
  const result = readWorldFile(text);
  expect(result.ok ? null : result.failure.name).toBe('world-file-newer');
});

test.each([
  [
    ['skills', 'stray'],
    { id: 'other', accountId, name: 'Stray', description: '' },
    'skills.stray says that its id is other',
  ],
  [
    ['skills', 'stray'],
    { id: 'stray', accountId: 'none', name: 'Stray', description: '' },
    'the account none',
  ],
  [['agents', '9'], { userId: '9', state: 'online', since: 0, lastAssignedAt: 0 }, 'agents.9 is no user'],
  [['conversations', conversationIds.ended, 'consumerId'], 'ghost', 'the consumer ghost'],
  [['conversations', conversationIds.ended, 'phase', 'userId'], neighbour.user, 'who is of another account'],
  [['conversations', conversationIds.ringing, 'phase', 'ringId'], 'old-expired', 'which is no waiting offer'],
  [['rings', 'old-expired', 'conversationId'], 'ghost', 'rings.old-expired offers ghost'],
  [['messages', 'ghost'], [], 'messages.ghost are of no conversation'],
  [['messages', conversationIds.ended, '1', 'sequence'], 0, 'out of order at 0'],
  [['conversations', conversationIds.ended, 'nextSequence'], 3, 'go on beyond the next number, 3'],
])('[PE21] %j that does not fit the rest is refused', (path, value, sentence) => {
  expect(refusal(readWorldFile(changed(path, value)))).toContain(sentence);
});

test('[PE22] names that would change every object are refused', () => {
  const text = changed(['at'], fullWorld().at).replace(
    '"lessons":{',
    '"lessons":{"__proto__":{"poisoned":"yes"},',
  );
  expect(refusal(readWorldFile(text))).toContain('lessons.__proto__ is a name that no id can be');
  expect('poisoned' in {}).toBe(false);
});

test('[PE22] any text is answered', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readWorldFile(text).ok).toBe(false);
    }),
  );
});

test('[PE22] a world file with anything at any place is answered, and what is accepted can be written again', () => {
  const places: string[][] = [];
  const visit = (value: unknown, path: string[]) => {
    if (path.length > 0) places.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
  };
  visit(JSON.parse(writeWorldFile(fullWorld())).world, []);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
      const result = readWorldFile(changed(path, value));
      if (result.ok) expect(read(writeWorldFile(result.value.world))).toEqual(result.value.world);
      else expect(result.failure.name).toBe('world-file-invalid');
    }),
    { numRuns: 300 },
  );
});
