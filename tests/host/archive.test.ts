import { expect, test } from 'vitest';
import { archiveAfterMs } from '#model/archive';
import { settle } from '#support/fake-clock';
import { peopleOf, textsOf } from '#support/people';
import { createTestHost, type Json, type TestClient, type TestHost } from '#support/test-host';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { archivedIn, crowd, hangUp, oldTalk, waitForArchive } from './old-talks';

/** What somebody reads of a conversation. */
async function history(client: TestClient, id: string): Promise<string[]> {
  const from = client.frames.length;
  await client.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 });
  return textsOf(client.frames.slice(from));
}

/** The conversations somebody is shown, ended ones too. */
async function shown(client: TestClient): Promise<string[]> {
  const from = client.frames.length;
  const type = 'cqm.SubscribeExConversations';
  const { body } = await client.ask(type, { convState: ['OPEN', 'CLOSE'] });
  return idsIn(client.frames.slice(from), body.subscriptionId);
}

/** Of which conversations these tell; by one subscription, where it is named. */
function idsIn(frames: readonly Json[], subscriptionId?: string): string[] {
  return frames
    .filter(
      ({ kind, body }) =>
        kind === 'notification' && body.subscriptionId === (subscriptionId ?? body.subscriptionId),
    )
    .flatMap(({ body }) => body.changes.map((change: Json) => change.result.convId));
}

test('[EN29] what has ended leaves the world eight hours later, but for the newest fifty', async () => {
  const host = await createTestHost();
  const { id } = await oldTalk(host);
  const listed = host.rows('conversations');
  await host.must({ type: 'clock.advance', byMs: archiveAfterMs - 60_000 });
  await host.clock.advance(1);
  expect(await archivedIn(host)).toEqual([]);
  await host.clock.advance(60_000);
  expect(await archivedIn(host)).toEqual([id]);
  await host.must({ type: 'clock.advance', byMs: 100 * archiveAfterMs });
  await host.clock.advance(1);
  expect(await archivedIn(host)).toEqual([id]);
  expect(host.rows('conversations')).toEqual(listed);
});

test('[EN29] what ended long ago leaves when it is one of the newest no longer; what is open never does', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const visitor = await people.consumer();
  const first = await visitor.open();
  await hangUp(visitor, first);
  const waiting = await (await people.consumer()).open();
  await waitForArchive(host);
  expect(await archivedIn(host)).toEqual([]);
  await crowd(host);
  await host.clock.advance(1);
  expect(await archivedIn(host)).toEqual([first]);
  await waitForArchive(host);
  expect(await archivedIn(host)).not.toContain(waiting);
});

test('[EN29] whoever asks for an archived conversation is answered as before', async () => {
  const host = await createTestHost();
  const { id, visitor, ann } = await oldTalk(host);
  const people = peopleOf(host);
  const stranger = await people.consumer();
  await people.user('ben', []);
  const ben = await people.agent('ben', 'OFFLINE');
  const say = { dialogId: id, event: { type: 'ContentEvent', contentType: 'text/plain', message: 'late' } };
  const close = [{ field: 'ConversationStateField', conversationState: 'CLOSE' }];
  const skill = [{ field: 'Skill', type: 'UPDATE', skill: '-1' }];
  const ask = async () => [
    await shown(visitor),
    await history(visitor, id),
    await history(ann, id),
    await history(stranger, id),
    (await ben.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 })).code,
    (await ann.ask('.ams.ms.QueryMessages', { dialogId: id, fromSeq: 2 })).body,
    (await visitor.ask('ms.PublishEvent', say)).body,
    (await stranger.ask('ms.PublishEvent', say)).body,
    (await visitor.ask('cm.UpdateConversationField', { conversationId: id, conversationField: close })).body,
    (await visitor.ask('cm.UpdateConversationField', { conversationId: id, conversationField: skill })).body,
  ];
  const before = await ask();
  expect(before[0]).toEqual([id]);
  expect(before[1]).toEqual(['hello', 'good day']);
  await waitForArchive(host);
  expect(await archivedIn(host)).toEqual([id]);
  expect(await ask()).toEqual(before);
  // A visitor who comes back has a new conversation beside the old one.
  const again = await visitor.open();
  expect(await shown(visitor)).toEqual([id, again]);
});

test('[EN29] managers see the archived conversations of their account, and those of others they looked on at', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const { id } = await oldTalk(host);
  const ben = await people.user('ben', []);
  const { bearer } = await managerOf(host);
  const boss = host.connect(`/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`);
  const visitor = await people.consumer();
  const looked = await visitor.open();
  const conversationField = [
    { field: 'ParticipantsChange', type: 'ADD', role: 'READER', userId: `${people.accountId}.${ben}` },
  ];
  await boss.ask('.ams.cm.UpdateConversationField', { conversationId: looked, conversationField });
  await hangUp(visitor, looked);
  await crowd(host);
  const list = async (agentIds?: readonly string[]) => {
    const from = boss.frames.length;
    await boss.ask('.ams.aam.SubscribeExConversations', {
      convState: ['CLOSE'],
      ...(agentIds && { agentIds }),
    });
    return idsIn(boss.frames.slice(from));
  };
  const ofBen = [`${people.accountId}.${ben}`];
  const before = [await list(), await list(ofBen)];
  expect([before[0]?.[0], before[1]]).toEqual([id, [looked]]);
  await waitForArchive(host);
  expect(await archivedIn(host)).toContain(looked);
  expect([await list(), await list(ofBen)]).toEqual(before);
});

/** Whoever came with the account, signed in. */
async function managerOf(host: TestHost) {
  const { accountId } = peopleOf(host);
  const [admin] = host.rows('users');
  const { body } = await host.http('POST', `https://x/api/account/${accountId}/login?v=1.3`, {
    username: admin!.loginName,
    password: admin!.login.method === 'password' ? admin!.login.password : '',
  });
  return { bearer: body.bearer as string };
}

test('[EN29] what leaves while somebody asks is in the answer', async () => {
  const memory = createMemoryJournal('');
  let gate = Promise.resolve();
  const journal: Journal = { ...memory, append: (...added) => gate.then(() => memory.append(...added)) };
  const host = await createTestHost({ journal });
  const { id, visitor } = await oldTalk(host);
  let open = () => {};
  await host.must({ type: 'clock.advance', byMs: archiveAfterMs });
  gate = new Promise((resolve) => (open = resolve));
  await host.clock.advance(1);
  const from = visitor.frames.length;
  expect(await history(visitor, id)).toEqual([]);
  open();
  await settle();
  expect(textsOf(visitor.frames.slice(from))).toEqual(['hello', 'good day']);
});

test('[EN29] what leaves between a question and what is read for it is in the answer', async () => {
  const memory = createMemoryJournal('');
  let reading = () => Promise.resolve();
  const journal: Journal = {
    ...memory,
    recall: async (keys) => {
      const found = await memory.recall(keys);
      await reading();
      return found;
    },
  };
  const host = await createTestHost({ journal });
  const first = await oldTalk(host);
  await waitForArchive(host);
  const second = await first.visitor.open();
  await hangUp(first.visitor, second);
  await crowd(host);
  let go = () => {};
  reading = () => new Promise((resolve) => (go = resolve));
  const from = first.visitor.frames.length;
  await first.visitor.ask('cqm.SubscribeExConversations', { convState: ['CLOSE'] });
  await waitForArchive(host);
  expect(await archivedIn(host)).toContain(second);
  reading = () => Promise.resolve();
  go();
  await settle();
  expect(idsIn(first.visitor.frames.slice(from))).toEqual([first.id, second]);
});

test('[EN29] an archive that cannot be read is said, and the next question is answered', async () => {
  const memory = createMemoryJournal('');
  let broken = true;
  const journal: Journal = {
    ...memory,
    recall: (keys) => (broken ? Promise.reject(new Error('the disk is gone')) : memory.recall(keys)),
  };
  const host = await createTestHost({ journal });
  const { id, visitor } = await oldTalk(host);
  await waitForArchive(host);
  const answer = await visitor.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 });
  expect(answer).toMatchObject({ code: 400, body: expect.anything() });
  expect(JSON.stringify(answer)).toContain('What was archived cannot be read now.');
  expect(host.warnings).toEqual(['The archive could not be read.']);
  broken = false;
  expect(await history(visitor, id)).toEqual(['hello', 'good day']);
});

test('[EN29] an engine that is started anew answers from the archive', async () => {
  const host = await createTestHost();
  const { id, ann } = await oldTalk(host);
  const before = await history(ann, id);
  await waitForArchive(host);
  const later = await host.restart();
  expect(await history(await peopleOf(later).agent('ann'), id)).toEqual(before);
});

test('[EN9][EN29] on a full disk nothing leaves the world; it leaves when there is room again, once', async () => {
  const memory = createMemoryJournal('');
  let full = false;
  const journal: Journal = {
    ...memory,
    append: (...added) => (full ? Promise.reject(new Error('the disk is full')) : memory.append(...added)),
  };
  const host = await createTestHost({ journal });
  const { id } = await oldTalk(host);
  await host.must({ type: 'clock.advance', byMs: archiveAfterMs });
  full = true;
  await host.clock.advance(60_000);
  expect(await archivedIn(host)).toEqual([]);
  full = false;
  expect(await history(await peopleOf(host).agent('ann'), id)).toEqual(['hello', 'good day']);
  await host.clock.advance(60_000);
  expect(await archivedIn(host)).toEqual([id]);
  expect(await history(await peopleOf(host).agent('ann'), id)).toEqual(['hello', 'good day']);
});

async function fileOf(host: TestHost): Promise<Json> {
  const exported = await host.api.workspace({ type: 'export' });
  return exported.ok && exported.value?.file ? JSON.parse(exported.value.file) : null;
}

test('[PE55] a file holds what was archived as if it had never left, and an import takes all of it', async () => {
  const host = await createTestHost();
  const { id } = await oldTalk(host);
  const before = await fileOf(host);
  await waitForArchive(host);
  const after = await fileOf(host);
  expect(await archivedIn(host)).toEqual([id]);
  for (const part of ['conversations', 'messages', 'rings', 'botRuns', 'botLogs', 'consumers'])
    expect(after.world[part], part).toEqual(before.world[part]);
  expect(Object.keys(after.world.conversations)).toEqual(Object.keys(before.world.conversations));

  const fresh = await createTestHost({ clock: host.clock });
  expect(await fresh.api.workspace({ type: 'import', file: `${JSON.stringify(after, null, 2)}\n` })).toEqual({
    ok: true,
    value: null,
  });
  await fresh.clock.advance(1);
  expect(await archivedIn(fresh)).toEqual([id]);
  expect(await history(await peopleOf(fresh).agent('ann'), id)).toEqual(['hello', 'good day']);
});

test('[EN29][PE53] going back brings back what was in the world then, and keeps archived what had left it', async () => {
  const host = await createTestHost();
  const first = await oldTalk(host);
  await waitForArchive(host);
  const second = await oldTalk(host, 'ben');
  await host.must({ type: 'lesson.enter', lessonId: 'l', stepId: 'one' });
  await waitForArchive(host);
  const third = await oldTalk(host, 'cleo');
  await waitForArchive(host);
  expect(await archivedIn(host)).toEqual(expect.arrayContaining([first.id, second.id, third.id]));

  expect(await host.api.workspace({ type: 'rewind', lessonId: 'l', stepId: 'one' })).toMatchObject({
    ok: true,
  });
  expect(await archivedIn(host)).toEqual([first.id]);
  const everything = Object.keys((await fileOf(host)).world.conversations);
  expect(everything).toEqual(expect.arrayContaining([first.id, second.id]));
  expect(everything).not.toContain(third.id);
  expect(await history(await peopleOf(host).agent('ann'), first.id)).toEqual(['hello', 'good day']);
  await waitForArchive(host);
  expect((await archivedIn(host)).filter((id) => id === second.id)).toHaveLength(1);
});

test('[PE53] a reset leaves nothing of the archive', async () => {
  const host = await createTestHost();
  await oldTalk(host);
  await waitForArchive(host);
  await host.api.workspace({ type: 'reset' });
  expect(await archivedIn(host)).toEqual([]);
});
