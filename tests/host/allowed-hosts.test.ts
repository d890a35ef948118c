import { expect, test } from 'vitest';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

const outside = (host: TestHost) => host.rows('outside')[0]!;

async function allowing(): Promise<TestHost> {
  const host = await createTestHost();
  await host.must({ type: 'host.allow', address: 'https://stores.example' });
  return host;
}

test('[EN77] hosts are allowed once each, and disallowed', async () => {
  const host = await allowing();
  for (const address of [' https://STORES.example/list ', 'http://localhost:3000'])
    await host.must({ type: 'host.allow', address });
  const origins = () => outside(host).allowed.map(({ origin }) => origin);
  expect(origins()).toEqual(['https://stores.example', 'http://localhost:3000']);
  await host.must({ type: 'host.disallow', origin: 'https://stores.example' });
  expect(origins()).toEqual(['http://localhost:3000']);
  const before = (await host.journal.readFacts(0)).length;
  await host.must({ type: 'host.disallow', origin: 'https://stores.example' });
  await host.must({ type: 'host.allow', address: 'http://localhost:3000' });
  expect((await host.journal.readFacts(0)).length).toBe(before);
  const wrong = await host.do({ type: 'host.allow', address: 'http://stores.example' });
  expect(wrong).toMatchObject({ failure: { name: 'bad-input', field: 'address' } });
});

test('[EN77] a workspace allows fifty hosts at most', async () => {
  const host = await allowing();
  for (let count = 1; count < 50; count += 1)
    await host.must({ type: 'host.allow', address: `https://host-${count}.example` });
  const more = await host.do({ type: 'host.allow', address: 'https://one-more.example' });
  expect(more.ok ? '' : more.failure.text).toBe('There may be at most 50 allowed hosts; these are 51.');
});

test('[EN77] allowed hosts last, and a file neither brings nor takes them', async () => {
  const host = await allowing();
  await buildTutorial(host);
  const next = await host.restart();
  expect(outside(next).allowed).toHaveLength(1);
  const saved = await next.api.workspace({ type: 'export' });
  const file = (saved.ok && saved.value?.file) || '';
  expect(file).not.toContain('allowedHosts');
  const bringing = file.replace(
    '"world": {',
    '"world": { "allowedHosts": [{ "origin": "https://evil.example", "at": 0 }],',
  );
  expect(bringing).toContain('evil');
  const fresh = await createTestHost();
  await fresh.must({ type: 'host.allow', address: 'https://mine.example' });
  expect(await fresh.api.workspace({ type: 'import', file: bringing })).toMatchObject({ ok: true });
  expect(fresh.rows('bots')).toHaveLength(1);
  expect(outside(fresh).allowed.map(({ origin }) => origin)).toEqual(['https://mine.example']);
});

test('[EN77] a step that is started over leaves allowed hosts as they are, a reset disallows all', async () => {
  const host = await createTestHost();
  await host.must({ type: 'host.allow', address: 'https://before.example' });
  await host.must({ type: 'lesson.enter', lessonId: 'l', stepId: 'one' });
  await host.must({ type: 'host.disallow', origin: 'https://before.example' });
  await host.must({ type: 'host.allow', address: 'https://after.example' });
  const back = await host.api.workspace({ type: 'rewind', lessonId: 'l', stepId: 'one' });
  expect(back).toMatchObject({ ok: true });
  expect(outside(host).allowed.map(({ origin }) => origin)).toEqual(['https://after.example']);
  expect(await host.api.workspace({ type: 'reset' })).toMatchObject({ ok: true });
  expect(outside(host).allowed).toEqual([]);
});
