import { expect, test, vi } from 'vitest';
import { arm } from '#core/engine/apply/arm';
import type { Fact } from '#model/fact';
import { asId, type RingId } from '#model/ids';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { settle } from '#support/fake-clock';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';

/** The next fact of this type breaks the program once it is half true. */
const planted: { type: string | null } = { type: null };
vi.mock(import('#core/engine/apply'), async (original) => {
  const { apply } = await original();
  return {
    apply(world, fact) {
      apply(world, fact);
      if (fact.type !== planted.type) return;
      planted.type = null;
      throw new Error('a planted fault');
    },
  };
});

/** Another engine on the same journal, with the stored world changed behind its back. */
async function restartWith(host: TestHost, change: (world: Fact<'world.replaced'>['world']) => void) {
  await host.host.stop();
  const snapshot = await host.journal.readSnapshot();
  const world = snapshot!.world!;
  change(world);
  await host.journal.writeSnapshot(world, snapshot!.position);
  return host.restart();
}

test('[EN14] a timer that can do nothing is over when it ran, and the engine goes on', async () => {
  const host = await createTestHost();
  peopleOf(host);
  const ringId = asId<RingId>('nowhere_1_1');
  const again = await restartWith(host, (world) =>
    arm(world, { kind: 'ring-expires', ringId }, host.clock.now() + 12_000),
  );
  expect(again.rows('clock')[0]?.nextTimerAt).toBe(host.clock.now() + 12_000);
  await again.clock.advance(20_000);
  expect(again.rows('clock')[0]?.nextTimerAt).toBeNull();
  await peopleOf(again).skill('Still here');
  expect(again.rows('skills')).toHaveLength(1);
});

test('[EN15] a timer that is due while the world is being loaded again waits, and runs when it is there', async () => {
  const memory = createMemoryJournal('');
  let full = false;
  let reading = Promise.resolve();
  let reads = 0;
  const journal: Journal = {
    ...memory,
    append: (...added) => (full ? Promise.reject(new Error('the disk is full')) : memory.append(...added)),
    salvageFacts: async (from) => {
      reads += 1;
      await reading;
      return memory.salvageFacts(from);
    },
  };
  const host = await createTestHost({ journal });
  const people = peopleOf(host);
  const skill = await people.skill('S');
  await people.user('ann', [skill]);
  const ann = await people.agent('ann');
  await (await people.consumer()).open(skill);
  expect(ann.rings()).toHaveLength(1);
  let open = () => {};
  reading = new Promise((resolve) => (open = resolve));
  full = true;
  const draft = { id: null, accountId: people.accountId, name: 'Lost', description: 'd' };
  const lost = host.do({ type: 'skill.save', draft }, people.me);
  await settle();
  full = false;
  const readsBefore = reads;
  await host.clock.advance(80_000);
  expect(host.rows('clock')[0]?.nextTimerAt).toBeLessThan(host.clock.now());
  expect(reads).toBe(readsBefore);
  open();
  expect(await lost).toMatchObject({ ok: false, failure: { name: 'storage-failed' } });
  await host.clock.advance(20_000);
  const settled = (await journal.readFacts(0)).filter((fact) => fact.type === 'ring.settled');
  expect(settled[0]).toMatchObject({ outcome: 'expired' });
});

test('[EN15] a timer whose facts cannot be stored is tried again once in a while', async () => {
  const memory = createMemoryJournal('');
  let full = false;
  let tries = 0;
  const journal: Journal = {
    ...memory,
    append(...added) {
      tries += 1;
      return full ? Promise.reject(new Error('the disk is full')) : memory.append(...added);
    },
  };
  const host = await createTestHost({ journal });
  const people = peopleOf(host);
  const skill = await people.skill('S');
  await people.user('ann', [skill]);
  await people.agent('ann');
  const consumer = await people.consumer();
  await consumer.open(skill);
  full = true;
  tries = 0;
  await host.clock.advance(72_000 + 60_000);
  expect(tries).toBeGreaterThan(1);
  expect(tries).toBeLessThan(40);
  full = false;
  await host.clock.advance(10_000);
  const ran = (await journal.readFacts(0)).filter(({ type }) => type === 'timer.ran');
  expect(ran.length).toBeGreaterThan(0);
});

test('[EN16] a fault of the program changes nothing: the world is as it is stored, and whoever asked is told', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  await people.skill('Kept');
  const before = await host.api.workspace({ type: 'export' });
  planted.type = 'skill.saved';
  const draft = { id: null, accountId: people.accountId, name: 'Half', description: 'd' };
  const broken = await host.do({ type: 'skill.save', draft }, people.me);
  expect(broken).toMatchObject({
    ok: false,
    failure: { name: 'engine-failed', text: expect.stringContaining('a planted fault') },
  });
  expect(host.warnings.join(' ')).toContain('command');
  await settle();
  expect(await host.api.workspace({ type: 'export' })).toEqual(before);
  await people.skill('Later');
  expect(host.rows('skills').map(({ name }) => name)).toEqual(['Kept', 'Later']);
});

test('[EN16] an engine that is stopped while it has failed stores nothing of what is half done', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  await people.skill('Kept');
  planted.type = 'skill.saved';
  const draft = { id: null, accountId: people.accountId, name: 'Half', description: 'd' };
  const broken = host.api.dispatch({ id: 'half', as: people.me, command: { type: 'skill.save', draft } });
  await host.host.stop();
  expect(planted.type).toBeNull();
  expect(await broken).toMatchObject({ ok: false, failure: { name: 'engine-failed' } });
  const again = await host.restart();
  expect(again.rows('skills').map(({ name }) => name)).toEqual(['Kept']);
});

test('[EN16] nothing is carried out on a world whose engine failed at its beginning', async () => {
  const memory = createMemoryJournal('');
  let full = false;
  const journal: Journal = {
    ...memory,
    append: (...added) => (full ? Promise.reject(new Error('the disk is full')) : memory.append(...added)),
  };
  const host = await createTestHost({ journal });
  const people = peopleOf(host);
  await people.user('ann', []);
  await people.agent('ann');
  const save = (name: string) =>
    host.do(
      { type: 'skill.save', draft: { id: null, accountId: people.accountId, name, description: 'd' } },
      people.me,
    );
  full = true;
  await save('Lost');
  full = false;
  // Loaded again, the engine has yet to note that the sockets of before are gone.
  planted.type = 'client.gone';
  expect(await save('Half')).toMatchObject({ ok: false, failure: { name: 'engine-failed' } });
  await settle();
  expect(await save('Later')).toMatchObject({ ok: true });
  expect(host.rows('skills').map(({ name }) => name)).toEqual(['Later']);
});

test('[EN16] a timer whose turn breaks the program is given up, once', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('S');
  await people.user('ann', [skill]);
  await people.agent('ann');
  await (await people.consumer()).open(skill);
  planted.type = 'ring.settled';
  await host.clock.advance(80_000);
  expect(planted.type).toBeNull();
  const ran = (await host.journal.readFacts(0)).filter(({ type }) => type === 'timer.ran');
  expect(ran.length).toBeGreaterThan(0);
  await host.clock.advance(1_000_000);
  await people.skill('Later');
  expect(host.rows('skills').map(({ name }) => name)).toEqual(['S', 'Later']);
});

test('[EN17] a page that fails at what it is told keeps nobody else from hearing, and the engine from nothing', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  let broken = false;
  const heard: unknown[] = [];
  host.api.watch(['skills'], () => {
    if (broken) throw new Error('this page is broken');
  });
  host.api.watch(['skills'], (patches) => heard.push(...patches.flatMap(({ rows }) => rows)));
  broken = true;
  await people.skill('One');
  await host.clock.advance(50);
  await people.skill('Two');
  await host.clock.advance(50);
  expect(heard).toMatchObject([{ name: 'One' }, { name: 'Two' }]);
  expect(host.warnings.join(' ')).toContain('failed');
});

test('[EN18] ids that are names of what every object has are like any that is not there', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const born = Object.getOwnPropertyNames(Object.prototype);
  const length = await host.journal.length();
  for (const name of born) {
    const id = asId<never>(name);
    const commands = [
      { type: 'skill.delete', skillId: id },
      { type: 'user.delete', userId: id },
      { type: 'user.signIn', userId: id },
      { type: 'campaign.publish', campaignId: id },
      { type: 'campaign.delete', campaignId: id },
      { type: 'bot.rename', botId: id, name: 'x', description: '' },
      { type: 'bot.delete', botId: id },
      { type: 'dialog.create', botId: id, name: 'x', kind: 'standard' },
      { type: 'connector.start', connectorId: id },
      { type: 'connector.delete', connectorId: id },
      { type: 'preview.say', botId: id, text: 'x' },
      { type: 'skill.save', draft: { id, accountId: people.accountId, name: 'x', description: 'x' } },
      { type: 'skill.save', draft: { id: null, accountId: id, name: 'x', description: 'x' } },
    ] as const;
    for (const command of commands)
      expect(await host.do(command, people.me), `${command.type} ${name}`).toMatchObject({ ok: false });
    expect((await host.http('GET', `https://x/api/account/${name}/login`)).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(host.connect(`/ws_api/account/${name}/messaging/consumer?v=3`).frames).toEqual([]);
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(born);
  expect(await host.journal.length()).toBe(length);
});
