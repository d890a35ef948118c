import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import { unpackLink } from '#sdk/share/link-text';
import { createCountingIds } from '#support/counting-ids';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from '../../persistence/full-world';
import { ShareForm } from '../../../src/ui/features/data/share/share-form.svelte';

const base = 'https://sandbox.example/';

function openForm(read: () => Promise<Result<string, Failure>>) {
  return new ShareForm({ read, as: '', base }, 'mine', '');
}

async function openedBy({ link }: ShareForm) {
  const opened = await unpackLink(link?.slice(`${base}?shared#`.length) ?? '', createCountingIds());
  return opened.ok ? opened.value : opened.failure;
}

test('[SH2][SH9] the link is of what is chosen last, however long the choices before it take', async () => {
  let reads = 0;
  const form = openForm(async () => {
    reads += 1;
    return ok(writeWorldFile(fullWorld()));
  });
  expect(form.link).toBeUndefined();
  form.load = 'conversations';
  const first = form.update();
  form.load = 'setup';
  form.name = `  ${'long '.repeat(30)}`;
  form.route = '/agent';
  await Promise.all([first, form.update()]);
  expect(reads).toBe(1);
  expect(await openedBy(form)).toMatchObject({
    route: '/agent',
    name: expect.stringMatching(/^long .{35}$/),
  });
  expect(form.length).toBe(form.link?.length);
});

test('[SH6] what is too long for a link is offered as a file', async () => {
  const world = fullWorld();
  const [skill] = Object.values(world.skills);
  if (skill) world.skills[skill.id] = { ...skill, description: randomBytes(9_000).toString('base64') };
  const form = openForm(async () => ok(writeWorldFile(world)));
  await form.update();
  expect([form.isTooLong, form.link]).toEqual([true, undefined]);
  expect(form.length).toBeGreaterThan(8_000);
  expect(await form.asFile()).toContain('"format":"handoff-sandbox/world"');
});

test('[SH6] what does not come back out is no link', async () => {
  const world = fullWorld();
  const [message] = Object.values(world.messages).flat();
  for (const id of Object.keys(world.messages) as (keyof typeof world.messages)[])
    if (message) world.messages[id] = Array.from({ length: 20_000 }, () => message);
  const form = openForm(async () => ok(writeWorldFile(world)));
  form.load = 'conversations';
  await form.update();
  expect([form.isTooLong, form.link, form.length]).toEqual([true, undefined, undefined]);
});

test('[SH7] a workspace that cannot be read says so, and makes no link', async () => {
  const form = openForm(async () => fail('engine-lost'));
  await form.update();
  expect([form.link, form.isTooLong]).toEqual([undefined, false]);
  expect(form.reading.sentence).toMatch(/engine stopped/);
  expect(await form.asFile()).toBeNull();
});

test('[SH6] a file in place of a link is one that can be imported', async () => {
  const form = openForm(async () => ok(writeWorldFile(fullWorld())));
  expect(readWorldFile((await form.asFile()) ?? '')).toMatchObject({ ok: true, value: { mended: [] } });
});
