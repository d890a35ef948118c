import { expect, test } from 'vitest';
import { readShared, writeShared, writeSharedFile } from '#core/share/index';
import { apiAccessKeyOf } from '#model/api-access-key';
import { createCountingIds } from '#support/counting-ids';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from '../../persistence/full-world';

const fresh = createCountingIds;
const file = writeWorldFile(fullWorld());
const worldOf = (text: string) => (JSON.parse(text) as { world: Record<string, object> }).world;
const counts = (world: Record<string, object>) =>
  Object.fromEntries(Object.entries(world).map(([name, things]) => [name, Object.keys(things).length]));

/** Somebody, and what is said by their key. */
const user = { id: '12345678', pid: '12345678-1234-4234-8234-123456789abc', accountId: '23456789' };
const key = apiAccessKeyOf(user as Parameters<typeof apiAccessKeyOf>[0]);

/** What a world with that bot is where it is opened, and by whose keys. */
function openedWith(bot: object) {
  const world = { ...worldOf(file), users: { [user.id]: user }, bots: { one: { id: 'one', ...bot } } };
  const shared = { name: 'n', route: '', as: '', file: JSON.stringify({ version: 4, world }) };
  const written = writeShared(shared, 'setup') ?? '';
  const read = readShared(1, written, fresh());
  if (!read.ok) throw new Error(read.failure);
  const { users, bots } = worldOf(read.value.file);
  const [opened] = Object.values(users ?? {}) as [typeof user];
  const its = apiAccessKeyOf(opened as Parameters<typeof apiAccessKeyOf>[0]);
  return { written, bot: Object.values(bots ?? {})[0] as object, its, blank: read.value.blank };
}

test('[SH40] a user’s API Access Key stays here, wherever it stands; theirs of there is in its place', () => {
  const bot = (own: string) => ({
    headers: [
      { key: 'Accept', value: 'text' },
      { key: 'Authorization', value: own },
    ],
    code: `send('${own}', "${own}", 'f${own}')`,
    url: `https://example.org/?api_key=${own}&x=1`,
    apiToken: { name: 'apiToken', value: `Bearer ${own}` },
  });
  const { written, bot: opened, its, blank } = openedWith(bot(key));
  expect(written.replace(`f${key}`, '')).not.toContain(key);
  expect(its).not.toBe(key);
  expect(JSON.stringify(opened).replace(`f${key}`, `f${its}`)).toBe(
    JSON.stringify({ id: 'one', ...bot(its) }),
  );
  expect(blank).toEqual([]);
});

test('[SH40] where another secret stood beside it nothing is filled in', () => {
  const { bot, blank } = openedWith({
    rows: [{ key: 'Authorization', value: `other ${key}` }],
    url: `https://ann:${key}@example.org/?api_key=abc&at=${key}`,
  });
  expect(bot).toEqual({
    id: 'one',
    rows: [{ key: 'Authorization', value: '' }],
    url: 'https://example.org/?api_key=&at=',
  });
  expect(blank).toEqual(['Authorization']);
});

test('[SH40] marks by whoever means harm change nothing but texts that are there', () => {
  const open = (k: unknown) =>
    readShared(
      1,
      `0\n${JSON.stringify({ n: 'x', v: 4, w: { at: 1, users: [user], bots: [{ id: 'b', name: 'Bot' }] }, k })}`,
      fresh(),
    );
  const plain = open(undefined);
  for (const k of [
    null,
    'text',
    [null, [], ['12345678'], ['12345678', 0]],
    [['nobody', 0, 'bots', 0, 'name']],
    [['12345678', 'x', 'bots', 0, 'name']],
    [['12345678', 0, '__proto__', 'toString', 'name']],
    [['12345678', 0, 'bots', 'length']],
    [['12345678', 0, 'bots', 0, 'none']],
    [['12345678', 0, 'bots', 0, ['name', 'x']]],
  ])
    expect(open(k), JSON.stringify(k)).toEqual(plain);
  const marks = Array.from({ length: 20_000 }, () => ['12345678', 0, 'bots', 0, 'name']);
  const read = open(marks);
  expect(read.ok && read.value.file.length).toBeLessThan(50_000);
});

test('[SH41] ids are others where a link or a file is opened, also those written by hand or beyond what marks count', () => {
  const saved = writeSharedFile(file, 'conversations', fresh()) ?? '';
  expect(readWorldFile(saved)).toMatchObject({ ok: true, value: { mended: [] } });
  const stays = { deleted: 0, calls: 0, lessons: 0 };
  expect(counts(worldOf(saved))).toEqual({ ...counts(worldOf(file)), ...stays });
  const idsOf = (text: string) =>
    [...text.matchAll(/"(?:pid|id)": ?"(\d{7,15}|[0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
  expect(idsOf(file).length).toBeGreaterThan(4);
  expect(idsOf(saved).filter((id) => file.includes(id))).toEqual([]);

  const byHand = `0\n${JSON.stringify({ n: 'x', u: user.id, o: `/users/${user.id}`, v: 4, w: { users: [user] } })}`;
  const read = readShared(1, byHand, fresh());
  if (!read.ok) throw new Error(read.failure);
  const [id] = Object.keys(worldOf(read.value.file)['users'] ?? {});
  expect(id).not.toBe(user.id);
  expect(read.value).toMatchObject({ as: id, route: `/users/${id}` });
});

test('[SH42] what is more than any link holds is told so before it is made short', () => {
  const world = worldOf(file);
  const long = { one: { id: 'one', text: 'abcdefghij'.repeat(100_000) } };
  const of = (more: object) => ({
    ...{ name: 'n', route: '', as: '' },
    file: JSON.stringify({ version: 4, world: { ...world, ...more } }),
  });
  expect(writeShared(of({ bots: long }), 'setup')).toBeNull();
  // What does not go along does not count.
  expect(writeShared(of({ conversations: long }), 'setup')).not.toBeNull();
});
