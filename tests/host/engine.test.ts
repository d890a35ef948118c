import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import { createMemoryJournal } from '#workers/host/memory-journal';
import { peopleOf } from '#support/people';
import { settle } from '#support/fake-clock';
import { worldFiles } from '#workers/persistence/world-files';
import { createTestHost, type Json, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { firstProfileId } from '#model/profile';

/** The world as an engine holds it, by its export. */
async function liveWorld(host: TestHost) {
  const file = await host.api.workspace({ type: 'export' });
  if (!file.ok || !file.value?.file) throw new Error('Export failed.');
  return JSON.parse(file.value.file).world;
}

test('[EN2] no frame kills a socket: every one is answered and the next still works', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const consumer = await people.consumer();
  const before = consumer.frames.length;
  for (const text of [
    'no json',
    '[]',
    '{"kind":"req","id":"1","type":"no.such.Verb"}',
    '{"kind":"req","id":2}',
  ])
    consumer.wire.send(text);
  await settle();
  expect(consumer.frames.slice(before).map((frame) => frame.code)).toEqual([400, 400, 400, 400]);
  const id = await consumer.open();
  const long = await consumer.say(id, 'x'.repeat(1_000_000));
  expect(long).toMatchObject({ code: 400, body: expect.stringContaining('8000') });
  expect((await consumer.say(id, 'still here')).code).toBe(200);
  expect(
    (
      await consumer.ask('ms.PublishEvent', {
        dialogId: 'nowhere',
        event: { type: 'ContentEvent', message: 'x' },
      })
    ).code,
  ).toBe(404);
});

test('[EN3] answers come before first batches, conversations before their events', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('S');
  await people.user('ann', [skill]);
  const ann = await people.agent('ann');
  const consumer = await people.consumer();
  const id = await consumer.open(skill);
  await consumer.say(id, 'early');
  await ann.accept(ann.rings()[0]!.ringId);
  await consumer.say(id, 'late');
  const kinds = ann.frames.map((frame) => frame.type ?? 'answer');
  const shown = kinds.indexOf(
    '.ams.aam.ExConversationChangeNotification',
    kinds.indexOf('.ams.routing.RoutingTaskNotification', 3),
  );
  expect(shown).toBeGreaterThan(0);
  expect(kinds.indexOf('.ams.ms.OnlineEventDistribution')).toBeGreaterThan(shown);
  const consumerKinds = consumer.frames.map((frame) => frame.kind);
  expect(consumerKinds.slice(1, 3)).toEqual(['resp', 'notification']);
});

test('[EN5][EN6] an engine that dies in mid-conversation loses nothing and repeats nothing', async () => {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(10_000);
  const people = peopleOf(host);
  const consumer = await people.consumer();
  const offer = host.rows('visitors')[0]!.offer!;
  const { conversationId } = (
    await consumer.ask('cm.ConsumerRequestConversation', {
      campaignInfo: { campaignId: offer.campaignId, engagementId: offer.engagementId },
    })
  ).body;
  // Killed at once: the bot has the ring or the greeting on its mind and has said nothing.
  const again = await host.restart();
  await again.clock.advance(20_000);
  const file = await liveWorld(again);
  const texts = file.messages[conversationId]
    .filter((message: Json) => message.event.type === 'content' && message.author.kind === 'user')
    .map((message: Json) => message.event.text);
  expect(texts).toEqual(['Hello! I am a bot. What can I do for you?']);
});

test('[EN7] a refused command changes nothing and names its field', async () => {
  const host = await createTestHost();
  const { accountId } = peopleOf(host);
  const before = await host.journal.length();
  const draft = { id: null, accountId, name: 'x'.repeat(65), description: 'd' };
  expect(await host.do({ type: 'skill.save', draft })).toMatchObject({
    ok: false,
    failure: { field: 'name', text: expect.stringContaining('64') },
  });
  expect(await host.journal.length()).toBe(before);
});

test('[EN8] a fresh workspace has an account and you in it', async () => {
  const host = await createTestHost();
  expect(host.rows('accounts')).toHaveLength(1);
  const { id } = host.rows('accounts')[0]!;
  expect(host.rows('users')).toMatchObject([
    {
      type: 'human',
      profiles: [firstProfileId(id, 'administrator'), firstProfileId(id, 'agent')],
      enabled: true,
    },
  ]);
});

test('[EN9] storage that fails acknowledges nothing and takes nothing back', async () => {
  const journal = createMemoryJournal('');
  const host = await createTestHost({ journal });
  const people = peopleOf(host);
  await people.skill('Kept');
  const append = journal.append.bind(journal);
  Object.assign(journal, { append: () => Promise.reject(new Error('the disk is full')) });
  const refused = await host.do({
    type: 'skill.save',
    draft: { id: null, accountId: people.accountId, name: 'Lost', description: 'd' },
  });
  expect(refused).toMatchObject({
    ok: false,
    failure: { name: 'storage-failed', text: expect.stringContaining('the disk is full') },
  });
  expect(host.rows('skills').map((skill) => skill.name)).toEqual(['Kept']);
  expect(host.rows('storage')[0]?.problem).toContain('the disk is full');
  Object.assign(journal, { append });
  await people.skill('Later');
  expect(
    host
      .rows('skills')
      .map((skill) => skill.name)
      .sort(),
  ).toEqual(['Kept', 'Later']);
  expect(host.rows('storage')[0]?.problem).toBe('');
});

test('[EN10] one envelope is carried out once', async () => {
  const host = await createTestHost();
  const { accountId, me } = peopleOf(host);
  const command: Command = {
    type: 'skill.save',
    draft: { id: null, accountId, name: 'Once', description: 'd' },
  };
  const answers = await Promise.all([1, 2].map(() => host.api.dispatch({ id: 'same', as: me, command })));
  expect(answers[0]).toEqual(answers[1]);
  expect(host.rows('skills')).toHaveLength(1);
});

test('[EN11] the clock pauses, runs faster and never goes back', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('S');
  await people.user('ann', [skill]);
  const ann = await people.agent('ann');
  await (await people.consumer()).open(skill);
  const [ring] = ann.rings();
  await host.must({ type: 'clock.set', mode: 'paused', rate: 1 });
  await host.clock.advance(600_000);
  expect(ann.rings()[0]).toEqual(ring);
  await host.must({ type: 'clock.advance', byMs: 71_000 });
  await host.clock.advance(1);
  expect(ann.rings()[0]).toEqual(ring);
  await host.must({ type: 'clock.advance', byMs: 2_000 });
  await host.clock.advance(1);
  expect(ann.rings()[0]?.ringId).not.toBe(ring?.ringId);
  await host.must({ type: 'clock.set', mode: 'running', rate: 1000 });
  const [second] = ann.rings();
  await host.clock.advance(100);
  expect(ann.rings()[0]?.ringId).not.toBe(second?.ringId);
  const times = (await host.journal.readFacts(0)).map((fact) => fact.at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('[EN12] a watcher gets all rows first and then what changed', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  await people.skill('First');
  const patches: Json[] = [];
  const stop = host.api.watch(['skills'], (some) => patches.push(...some));
  expect(patches).toMatchObject([{ topic: 'skills', whole: true, rows: [{ name: 'First' }] }]);
  const second = await people.skill('Second');
  await host.clock.advance(20);
  expect(patches[1]).toMatchObject({ whole: false, rows: [{ name: 'Second' }], gone: [] });
  await host.must({ type: 'skill.delete', skillId: second });
  await host.clock.advance(20);
  expect(patches[2]).toMatchObject({ rows: [], gone: [second] });
  stop();
  await people.skill('Unseen');
  await host.clock.advance(20);
  expect(patches).toHaveLength(3);
});

test('[EN13] an import wants a workspace in which nothing has happened', async () => {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  const exported = await host.api.workspace({ type: 'export' });
  const file = exported.ok ? exported.value!.file! : '';
  expect(await host.api.workspace({ type: 'import', file })).toMatchObject({
    ok: false,
    failure: { name: 'workspace-not-empty' },
  });
  const fresh = await createTestHost();
  expect(await fresh.api.workspace({ type: 'import', file })).toEqual({ ok: true, value: null });
  expect(fresh.rows('bots').map((bot) => bot.id)).toEqual([tutorial.bot]);
  expect(await fresh.api.workspace({ type: 'import', file: 'no world' })).toMatchObject({ ok: false });
  expect(await fresh.api.workspace({ type: 'reset' })).toEqual({ ok: true, value: null });
  expect(fresh.rows('bots')).toEqual([]);
  expect(fresh.rows('accounts')).toHaveLength(1);
});

test('[EN13] what is made while the file of an import is being read is not lost', async () => {
  const made = await createTestHost();
  await buildTutorial(made);
  const exported = await made.api.workspace({ type: 'export' });
  const file = exported.ok ? exported.value!.file! : '';
  let letRead = () => {};
  const gate = new Promise<void>((resolve) => (letRead = resolve));
  const files = worldFiles;
  const host = await createTestHost({ parts: { files: () => gate.then(() => files) } });
  const importing = host.api.workspace({ type: 'import', file });
  await peopleOf(host).skill('Mine');
  letRead();
  expect(await importing).toMatchObject({ ok: false, failure: { name: 'workspace-not-empty' } });
  expect(host.rows('skills').map(({ name }) => name)).toEqual(['Mine']);
});

test('[EN13] agents out of a file are not there until they come', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  await people.user('ann', []);
  await people.agent('ann');
  const exported = await host.api.workspace({ type: 'export' });
  const fresh = await createTestHost();
  await fresh.api.workspace({ type: 'import', file: exported.ok ? exported.value!.file! : '' });
  expect(fresh.rows('agents').map((agent) => agent.state)).toEqual(['offline', 'offline']);
});
