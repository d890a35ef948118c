import { expect, test } from 'vitest';
import { peopleOf, textsOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { createMemoryJournal } from '#workers/host/memory-journal';

test('[EN9] storage that is full in the middle of a chat takes back the line and the bot’s answer, and the chat goes on', async () => {
  const journal = createMemoryJournal('');
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

  const append = journal.append.bind(journal);
  Object.assign(journal, { append: () => Promise.reject(new Error('the disk is full')) });
  expect(await first.ask('ms.PublishEvent', line(id, 'hello'))).toBeUndefined();
  expect(first.closed).toEqual({ code: 1012 });
  Object.assign(journal, { append });
  await host.clock.advance(60_000);

  const again = await join();
  await again.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 });
  expect(textsOf(again.frames)).not.toContain('hello');
  await again.ask('ms.PublishEvent', line(id, 'hello'));
  await host.clock.advance(10_000);
  expect(textsOf(again.frames).slice(-2)).toEqual(['hello', 'Hello! I am a bot. What can I do for you?']);
});
