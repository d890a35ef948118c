import { expect, test } from 'vitest';
import { peopleOf, textsOf } from '#support/people';
import { settle } from '#support/fake-clock';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';

/** A journal whose disk can be full for a while, and be slow to be read. */
function createTroubledJournal() {
  let full = false;
  let reading = Promise.resolve();
  const memory = createMemoryJournal('');
  const journal: Journal = {
    ...memory,
    append: (...added) => (full ? Promise.reject(new Error('the disk is full')) : memory.append(...added)),
    salvageFacts: (from) => reading.then(() => memory.salvageFacts(from)),
  };
  return {
    journal,
    setFull: (now: boolean) => void (full = now),
    readAfter: (gate: Promise<void>) => void (reading = gate),
  };
}

test('[EN9] storage that is full in the middle of a chat takes back the line and the bot’s answer, and the chat goes on', async () => {
  const { journal, setFull } = createTroubledJournal();
  const host = await createTestHost({ journal });
  const tutorial = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(10_000);
  const people = peopleOf(host);
  const { body } = await host.http('POST', `https://x/api/account/${people.accountId}/signup`);
  const join = async () => {
    const client = host.connect(`/ws_api/account/${people.accountId}/messaging/consumer?v=3`);
    const headers = [{ type: '.ams.headers.ConsumerAuthentication', jwt: body.jwt }];
    await client.ask('InitConnection', {}, { headers });
    await client.ask('cqm.SubscribeExConversations', { convState: ['OPEN'] });
    return client;
  };
  const line = (id: string, message: string) => ({
    dialogId: id,
    event: { type: 'ContentEvent', contentType: 'text/plain', message },
  });
  const first = await join();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const opened = await first.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  const id: string = opened.body.conversationId;
  await host.clock.advance(5_000);

  setFull(true);
  expect(await first.ask('ms.PublishEvent', line(id, 'hello'))).toBeUndefined();
  expect(first.closed).toEqual({ code: 1012 });
  setFull(false);
  await host.clock.advance(60_000);

  const again = await join();
  await again.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 });
  expect(textsOf(again.frames)).not.toContain('hello');
  await again.ask('ms.PublishEvent', line(id, 'hello'));
  await host.clock.advance(10_000);
  expect(textsOf(again.frames).slice(-2)).toEqual(['hello', 'Hello! I am a bot. What can I do for you?']);
});

test('[EN8] a workspace whose very first record cannot be stored says so and gets its account once there is room', async () => {
  const { journal, setFull } = createTroubledJournal();
  setFull(true);
  const host = await createTestHost({ journal });
  expect(host.rows('accounts')).toEqual([]);
  expect(host.rows('storage')[0]?.problem).toContain('the disk is full');
  await host.clock.advance(60_000);
  expect(host.rows('accounts')).toEqual([]);

  setFull(false);
  await host.clock.advance(10_000);
  expect(host.rows('accounts')).toHaveLength(1);
  expect(host.rows('users')).toMatchObject([{ nickname: 'Robin', enabled: true }]);
  expect(host.rows('storage')[0]?.problem).toBe('');
  await host.clock.advance(60_000);
  expect(host.rows('accounts')).toHaveLength(1);
});

test('[EN8] what is done before the retry finds the account already there', async () => {
  const { journal, setFull } = createTroubledJournal();
  setFull(true);
  const host = await createTestHost({ journal });
  setFull(false);
  await host.do({ type: 'clock.set', mode: 'running', rate: 1 });
  expect(host.rows('accounts')).toHaveLength(1);
});

test('[EN9] an agent whose socket a failed write closed is away after the grace time, unless they come back', async () => {
  const { journal, setFull } = createTroubledJournal();
  const host = await createTestHost({ journal });
  const people = peopleOf(host);
  const [gone, back] = [await people.user('gone', []), await people.user('back', [])];
  await people.agent('gone');
  await people.agent('back');
  const stateOf = (id: string) => host.rows('agents').find((agent) => agent.id === id)?.state;

  setFull(true);
  const failed = await host.do({ type: 'clock.set', mode: 'running', rate: 1 });
  expect(failed).toMatchObject({ ok: false, failure: { name: 'storage-failed' } });
  setFull(false);
  await people.agent('back', 'OFFLINE');
  expect([stateOf(gone), stateOf(back)]).toEqual(['online', 'online']);
  await host.clock.advance(30_000);
  expect([stateOf(gone), stateOf(back)]).toEqual(['offline', 'online']);
});

test('[EN9] what is asked while the world is loaded again is refused, and what is known is what is stored', async () => {
  const { journal, setFull, readAfter } = createTroubledJournal();
  const host = await createTestHost({ journal });
  const { accountId } = peopleOf(host);
  const save = (name: string) =>
    host.do({ type: 'skill.save', draft: { id: null, accountId, name, description: 'd' } });
  const namesOf = ({ rows }: TestHost) => rows('skills').map(({ name }) => name);

  let letRead = () => {};
  readAfter(new Promise((resolve) => (letRead = resolve)));
  setFull(true);
  const first = save('First');
  await settle();
  setFull(false);
  const second = save('Second');
  await settle();
  letRead();
  expect(await first).toMatchObject({ ok: false, failure: { name: 'storage-failed' } });
  expect(await second).toMatchObject({ ok: false, failure: { name: 'storage-failed' } });

  expect(await save('Third')).toMatchObject({ ok: true });
  expect(namesOf(host)).toEqual(['Third']);
  expect(namesOf(await host.restart())).toEqual(['Third']);
});

test('[EN26] while nothing can be written nor read nothing is decided, and then it goes on from what is stored', async () => {
  const { journal, setFull, readAfter } = createTroubledJournal();
  const host = await createTestHost({ journal });
  const { accountId } = peopleOf(host);
  const save = (name: string) =>
    host.do({ type: 'skill.save', draft: { id: null, accountId, name, description: 'd' } });
  const namesOf = ({ rows }: TestHost) => rows('skills').map(({ name }) => name);

  const broken = Promise.reject<void>(new Error('the disk is away'));
  broken.catch(() => undefined);
  readAfter(broken);
  setFull(true);
  expect(await save('First')).toMatchObject({ ok: false, failure: { name: 'storage-failed' } });
  setFull(false);
  expect(await save('Second')).toMatchObject({ ok: false, failure: { name: 'storage-failed' } });
  expect(await host.api.workspace({ type: 'export' })).toMatchObject({ ok: true });
  await host.clock.advance(60_000);
  expect(await save('Third')).toMatchObject({ ok: false, failure: { name: 'storage-failed' } });

  readAfter(Promise.resolve());
  await host.clock.advance(60_000);
  expect(await save('Fourth')).toMatchObject({ ok: true });
  expect(namesOf(host)).toEqual(['Fourth']);
  expect(namesOf(await host.restart())).toEqual(['Fourth']);
});
