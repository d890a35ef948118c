import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ok, type Result } from '#base/result';
import type { Exported } from '#contract/exported';
import { fail, type Failure } from '#model/failure';
import { unpackLink } from '#sdk/share/link-text';
import { createCountingIds } from '#support/counting-ids';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from '../../persistence/full-world';
import { ShareForm } from '../../../src/ui/features/data/share/share-form.svelte';

const base = 'https://sandbox.example/';
/** Packing takes real time, on a busy machine more than the usual second. */
const patient = { timeout: 20_000 };

const whole = (file: string) => ok({ file, missing: 0 });

function openForm(read: (load: string) => Promise<Result<Exported, Failure>>) {
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
    return whole(writeWorldFile(fullWorld()));
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
  const form = openForm(async () => whole(writeWorldFile(world)));
  await form.update();
  expect([form.isTooLong, form.link]).toEqual([true, undefined]);
  expect(form.length).toBeGreaterThan(8_000);
  expect(await form.asFile()).toMatchObject({
    ok: true,
    value: expect.stringContaining('"format":"handoff-sandbox/world"'),
  });
});

test('[SH6] what does not come back out is no link', async () => {
  const world = fullWorld();
  const [message] = Object.values(world.messages).flat();
  for (const id of Object.keys(world.messages) as (keyof typeof world.messages)[])
    if (message) world.messages[id] = Array.from({ length: 20_000 }, () => message);
  const form = openForm(async () => whole(writeWorldFile(world)));
  form.load = 'conversations';
  await form.update();
  expect([form.isTooLong, form.link, form.length]).toEqual([true, undefined, undefined]);
});

test('[SH7] a workspace that cannot be read says so, and makes no link', async () => {
  const form = openForm(async () => fail('engine-lost'));
  await form.update();
  expect([form.link, form.isTooLong]).toEqual([undefined, false]);
  expect(form.reading.sentence).toMatch(/engine stopped/);
  expect(await form.asFile()).toMatchObject({ ok: false, failure: expect.stringMatching(/engine stopped/) });
});

test('[SH6] a file in place of a link is one that can be imported', async () => {
  const form = openForm(async () => whole(writeWorldFile(fullWorld())));
  const file = await form.asFile();
  expect(readWorldFile(file.ok ? file.value : file.failure)).toMatchObject({
    ok: true,
    value: { mended: [] },
  });
});

test('[SH43] letters that come one after the other make one link, and what was done meanwhile is in it', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const reads: string[] = [];
  const form = openForm(async (load) => {
    reads.push(load);
    return whole(writeWorldFile(fullWorld()));
  });
  await form.update();
  const first = form.link;
  for (const letter of 'abcdef') {
    form.name += letter;
    expect(form.isCurrent).toBe(false);
    form.changeSoon();
  }
  expect(form.link).toBe(first);
  await vi.waitFor(() => expect(form.isCurrent).toBe(true), patient);
  expect([await openedBy(form), reads]).toMatchObject([{ name: 'mineabcdef' }, ['setup']]);
  form.outdate();
  form.outdate();
  await vi.waitFor(() => expect(reads).toEqual(['setup', 'setup']), patient);
  form.outdate();
  form.end();
  vi.runAllTimers();
  expect(reads).toHaveLength(2);
});

test('[SH44] conversations that no file holds are told of; the setup beside them is shared', async () => {
  const form = openForm(async (load) =>
    load === 'setup' ? whole(writeWorldFile(fullWorld())) : ok({ excess: 7 }),
  );
  form.load = 'conversations';
  await form.update();
  expect([form.link, form.isTooLong]).toEqual([undefined, false]);
  expect(form.excess).toMatch(/setup alone can be shared; Export .* leaves out/);
  expect(await form.asFile()).toEqual({ ok: false, failure: form.excess });
  form.load = 'setup';
  await form.update();
  expect(form.excess).toBeUndefined();
  expect(form.link).toBeDefined();
});
