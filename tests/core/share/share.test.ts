import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOne, writeOne } from '#core/share/edition-one';
import { readShared, writeShared, type NewOnes, type Load } from '#core/share/index';
import { createCountingIds } from '#support/counting-ids';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from '../../persistence/full-world';

const fresh = (): NewOnes => createCountingIds();
const file = writeWorldFile(fullWorld());

/** The world a link brings. */
function broughtBy(load: Load, text = file, ids = fresh()) {
  const written = writeShared({ name: 'mine', route: '/data', as: '', file: text }, load);
  const read = readShared(1, written ?? '', ids);
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

const worldOf = (text: string) => (JSON.parse(text) as { world: Record<string, object> }).world;
const counts = (world: Record<string, object>) =>
  Object.fromEntries(Object.entries(world).map(([name, things]) => [name, Object.keys(things).length]));

test('[SH1][SH9] a world with everything in it is a world again, with the same number of everything', () => {
  const brought = broughtBy('conversations');
  expect(brought).toMatchObject({ name: 'mine', route: '/data' });
  expect(readWorldFile(brought.file)).toMatchObject({ ok: true, value: { mended: [] } });
  const stays = { deleted: 0, calls: 0, lessons: 0 };
  expect(counts(worldOf(brought.file))).toEqual({ ...counts(worldOf(file)), ...stays });
});

test('[SH9] who one is there is somebody of that world, under a new id', () => {
  const as = Object.keys(worldOf(file)['users'] ?? {}).find((id) => /^\d+$/.test(id)) ?? 'somebody';
  const read = readShared(1, writeShared({ name: 'n', route: '', as, file }, 'setup') ?? '', fresh());
  if (!read.ok) throw new Error(read.failure);
  expect(Object.keys(worldOf(read.value.file)['users'] ?? {})).toContain(read.value.as);
  expect(broughtBy('setup').as).toBe('');
});

test('[SH63] who of the people was at their desk is told, in which state', () => {
  const { atWork, file: brought } = broughtBy('setup');
  const { users = {} } = worldOf(brought) as { users?: Record<string, { nickname: string }> };
  expect(atWork.map(({ userId, state }) => [users[userId]?.nickname, state])).toEqual([
    ['Ann', 'online'],
    ['Ben', 'back-soon'],
  ]);
});

test('[SH1] what was brought, shared again, is the same text', () => {
  const first = writeShared({ name: 'mine', route: '', as: '', file }, 'conversations');
  const again = writeShared(
    { name: 'mine', route: '', as: '', file: broughtBy('conversations').file },
    'conversations',
  );
  expect(again).toBe(first);
});

test('[SH2][SH3] a setup has nothing of conversations in it, and is a world', () => {
  const { file: setup } = broughtBy('setup');
  const { conversations, consumers, calls, deleted, lessons, bots } = worldOf(setup);
  expect([conversations, consumers, calls, deleted, lessons]).toEqual([{}, {}, {}, {}, {}]);
  expect(Object.keys(bots ?? {})).toHaveLength(Object.keys(worldOf(file)['bots'] ?? {}).length);
  expect(readWorldFile(setup)).toMatchObject({ ok: true, value: { mended: [] } });
});

test('[SH4][SH5] no password and no key is in what travels; new ones are in what comes out', () => {
  const secret = /"(password|appKey|secret|accessToken|accessTokenSecret)":"([^"]+)"/g;
  const plain = JSON.stringify(worldOf(file));
  const secrets = [...plain.matchAll(secret)].map(([, , text]) => text ?? '');
  expect(secrets.length).toBeGreaterThan(3);
  const travelling = writeShared({ name: 'mine', route: '', as: '', file }, 'conversations') ?? '';
  const known = new Set(secrets.filter((text) => text.length > 5));
  expect([...known].filter((text) => travelling.includes(`"${text}"`))).toEqual([]);
  const new_ = [...broughtBy('conversations').file.matchAll(secret)].map(([, , text]) => text);
  expect(new_).toHaveLength(secrets.length);
  expect(new_.every((text) => text?.startsWith('token-'))).toBe(true);
});

/** What travels of a world with that bot. */
function travelling(bot: object): string {
  const world = { ...worldOf(file), bots: { one: { id: 'one', ...bot } } };
  const shared = { name: 'n', route: '', as: '', file: JSON.stringify({ version: 4, world }) };
  return writeShared(shared, 'setup') ?? '';
}

const secretNames =
  'Authorization X-Api-Key apiKey clientSecret password Cookie Ocp-Apim-Subscription-Key x-functions-key X-Auth X-Auth-Key passwd pwd jwt bearer signature sharedKey key apiToken API_TOKEN accesstoken APIKey2'.split(
    ' ',
  );
const plainNames = 'Accept maxTokens tokenLimit authentication keyName monkey author passed'.split(' ');

test('[SH4] nor the value of a row that is named like one', () => {
  for (const call of ['key', 'name']) {
    const rows = [...secretNames, ...plainNames].map((name) => ({ [call]: name, value: `of ${name}.` }));
    expect(travelling({ rows }).match(/(?<=of )[\w-]+(?=\.)/g)).toEqual(plainNames);
  }
});

test('[SH4] whatever that value is, and wherever such a name stands in what is not ours', () => {
  const told = travelling({
    rows: [
      { name: 'accessToken', value: { inner: ['hidden', { more: 'hidden' }] } },
      { key: 'password', value: 123_454_321 },
      { name: 'config', value: { url: 'seen', apiKey: 'hidden' } },
    ],
    foreign: { apiKey: 'hidden', nested: [{ clientSecret: 'hidden', label: 'seen' }], requireAuth: true },
  });
  expect(told).not.toMatch(/hidden|123454321/);
  expect(told.match(/seen/g)).toHaveLength(2);
});

test('[SH4] nor what signs somebody in by an address', () => {
  const told = travelling({
    one: 'https://ann:hid@den@example.org/a?x=seen&api_key=hidden&token={$t}#access_token=hidden',
    other: 'mail ann:seen@example.org',
    both: 'https://shop.example or write to help@seen.example',
  });
  expect(told).not.toContain('hidden');
  expect(told).toContain('https://example.org/a?x=seen&api_key=&token={$t}#access_token=');
  expect(told).toContain('ann:seen@example.org');
  expect(told).toContain('https://shop.example or write to help@seen.example');
});

test('[SH4] each row of a world, named like a secret, is empty on its way', () => {
  let planted = 0;
  const plant = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plant);
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plant(inner)]));
    const by = ['key', 'name'].find((name) => typeof copy[name] === 'string');
    if (by === undefined || !('value' in copy)) return copy;
    planted += 1;
    return { ...copy, [by]: 'apiToken', value: 'sentinel' };
  };
  const text = JSON.stringify({ version: 4, world: plant(worldOf(file)) });
  expect(planted).toBeGreaterThan(5);
  const shared = { name: 'n', route: '', as: '', file: text };
  expect(writeShared(shared, 'conversations')).not.toContain('sentinel');
});

test('[SH31] a placeholder is no secret, and stays where it stands', () => {
  const values = ['{{token}}', 'Bearer {$token}', '{login.token}', 'Bearer ', 'Bearer abc{$x}', 'abc'];
  const rows = values.map((value, at) => ({ key: 'Authorization', value, at }));
  const told = travelling({ rows });
  expect(values.map((value) => told.includes(`"${value}"`))).toEqual([true, true, true, true, false, false]);
});

test('[SH31] what has to be filled in again is named once', () => {
  const rows = [
    { key: 'Authorization', value: 'abc' },
    { key: 'Accept', value: '' },
    { name: 'apiToken', value: 'abc' },
    { key: 'X-Api-Key', value: '{$key}' },
  ];
  const told = travelling({ rows, more: [...rows] });
  expect(readShared(1, told, fresh())).toMatchObject({ value: { blank: ['Authorization', 'apiToken'] } });
});

test('[SH1] any value comes back as it was, whatever signs its texts hold', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('\u0001', '\u001e', '\u001f', '\u007f', '\u0085', '¿', '"', '\\', 'é', '0', '{'),
    }),
    fc.constantFrom('"rules":[]', ',"id":"', '1795818043504', ':1795818043504,', '\\u0001'),
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(text, tie('value')),
    ),
  })).value;
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 9_999_999_999_999 }), (one, at) => {
      expect(JSON.stringify(readOne(writeOne(one, at) ?? '', fresh()))).toBe(JSON.stringify(one));
    }),
    { numRuns: 500 },
  );
});

test('[SH1] an id is the same new one wherever it stood, and a number that looks like one stays', () => {
  const [uuid, number] = ['12345678-1234-4234-8234-123456789abc', '12345678'];
  const value = {
    a: [{ id: uuid }, { id: number, of: `${number}-agent`, count: 12_345_678 }],
    [`x ${uuid}`]: number,
  };
  expect(readOne(writeOne(value, 0) ?? '', fresh())).toEqual({
    a: [
      { id: '00000000-0000-4000-8000-000000000001' },
      { id: '10000002', of: '10000002-agent', count: 12_345_678 },
    ],
    'x 00000000-0000-4000-8000-000000000001': '10000002',
  });
});

test('[SH1] as many things as there may be have ids of their own', () => {
  const value = Array.from({ length: 3_000 }, (_, at) => ({
    id: `11111111-0000-4000-8000-${String(at).padStart(12, '0')}`,
  }));
  const read = readOne(writeOne(value, 0) ?? '', fresh()) as typeof value;
  expect(new Set(read.map(({ id }) => id)).size).toBe(3_000);
});

test('[SH7] what is no shared text is refused, and never thrown at', () => {
  const whole = writeShared({ name: 'mine', route: '', as: '', file }, 'setup') ?? '';
  const broken = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(whole.length).map((end) => whole.slice(0, end)),
    fc
      .tuple(fc.nat(whole.length - 1), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([at, other]) => whole.slice(0, at) + other + whole.slice(at + 1)),
  );
  fc.assert(
    fc.property(broken, (text) => {
      const read = readShared(1, text, fresh());
      // Whatever came out is judged as any file is.
      if (read.ok) expect(() => readWorldFile(read.value.file)).not.toThrow();
      else expect(read.failure).toMatch(/\.$/);
    }),
  );
});

test.each([
  ['keys of objects', '{"n":"x","v":4,"w":{"users":{"__proto__":{"id":"a"}},"__proto__":{"bots":[]}}}'],
  ['a list of nothing', '{"n":"x","v":4,"w":{"users":[null,3,{"id":"__proto__"}]}}'],
  [
    'a world that refers to nothing',
    '{"n":"x","v":4,"w":{"at":1,"clock":{"mode":"running","rate":1,"virtualAt":1,"realAt":1},"skills":[{"id":"s","accountId":"nobody","name":"S","description":""}]}}',
  ],
])('[SH7] %s are refused as a file, and nothing else has them', (_, json) => {
  const read = readShared(1, `0\n${json}`, fresh());
  expect(read.ok && readWorldFile(read.value.file)).toMatchObject({ ok: false });
  expect(({} as { bots?: unknown }).bots).toBeUndefined();
});

test('[SH7] phrases that come to far too much are not spelt out', () => {
  expect(readShared(1, `0\n"${'\u0001'.repeat(900_000)}"`, fresh())).toMatchObject({ ok: false });
  expect(readShared(1, `0\n"${'\u001c'.repeat(900_000)}"`, fresh())).toMatchObject({ ok: false });
});

test.each([
  ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['of moments without end', `["${'\u001f'.repeat(900_000)}"]`],
])('[SH7] what is %s is refused', (_, json) => {
  const text = `0zzzzzzz\n{"n":"x","v":4,"w":${json}}`;
  expect(readShared(1, text, fresh())).toMatchObject({ ok: false });
});

test('[SH7] what is no world file is not shared', () => {
  for (const text of ['', '[]', '{}', '{"version":4}', 'null'])
    expect(writeShared({ name: 'x', route: '', as: '', file: text }, 'setup')).toBeNull();
});
