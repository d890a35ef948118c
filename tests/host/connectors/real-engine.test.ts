import type { ConnectorId } from '#model/ids';
import { peopleOf, textsOf } from '#support/people';
import { createTestHost, type Json, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { proves } from '#support/proves';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** The tutorial with its connector online. */
async function deployed() {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(1_000);
  return { host, tutorial };
}

/** The bot thinks for so long before each answer. */
async function slowDown(host: TestHost, delayMs: number) {
  const bot = host.rows('bots')[0]!;
  for (const dialog of bot.dialogs)
    for (const interaction of dialog.interactions)
      if (interaction.kind === 'text') {
        const changed = { ...interaction, delayMs };
        await host.must({
          type: 'interaction.save',
          botId: bot.id,
          dialogId: dialog.id,
          interaction: changed,
        });
      }
}

/** A visitor whose token outlives the engine. */
async function visitor(host: TestHost) {
  const accountId = host.rows('accounts')[0]!.id;
  const { body } = await host.http('POST', `https://here/api/account/${accountId}/signup`);
  const connect = async (to: TestHost) => {
    const client = to.connect(`/ws_api/account/${accountId}/messaging/consumer/${body.jwt}?v=3`);
    await client.ask('cqm.SubscribeExConversations', { convState: ['OPEN'] });
    return client;
  };
  const client = await connect(host);
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const opened = await client.ask('cm.ConsumerRequestConversation', { campaignInfo });
  return { client, connect, id: String(opened.body.conversationId) };
}

const line = (id: string, message: string) => ({
  dialogId: id,
  event: { type: 'ContentEvent', contentType: 'text/plain', message },
});

const statusOf = (host: TestHost, id: ConnectorId) => host.rows('connectors').find((one) => one.id === id);

test('[CN1] Start deploys the bot: its agent takes the chat in Demo and says what the bot says', async () => {
  const host = await createTestHost();
  const { connector, botUser } = await buildTutorial(host);
  expect(host.rows('visitors')[0]?.offer).toBeNull();
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  proves('S116', () =>
    expect(statusOf(host, connector)).toMatchObject({ status: 'online', environment: 'demo' }),
  );
  const { client } = await visitor(host);
  await host.clock.advance(1_000);
  proves('S131', () =>
    expect(host.rows('conversations')[0]?.phase).toMatchObject({ name: 'assigned', userId: botUser }),
  );
  expect(textsOf(client.frames)).toContain('Hello! I am a bot. What can I do for you?');
});

test('[CN7] stopped, the bot keeps its conversation; started again, it answers what was asked meanwhile', async () => {
  const { host, tutorial } = await deployed();
  const { client, id } = await visitor(host);
  await host.clock.advance(1_000);
  await host.must({ type: 'connector.stop', connectorId: tutorial.connector });
  await client.ask('ms.PublishEvent', line(id, 'hello'));
  await host.clock.advance(600_000);
  proves('S212', () => expect(statusOf(host, tutorial.connector)?.status).toBe('stopped'));
  expect(host.rows('agents').find((one) => one.id === tutorial.botUser)?.state).toBe('offline');
  expect(host.rows('conversations')[0]?.phase).toMatchObject({ name: 'assigned', userId: tutorial.botUser });
  const before = textsOf(client.frames).length;
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(1_000);
  expect(textsOf(client.frames).slice(before)).toEqual(['Hello! I am a bot. What can I do for you?']);
});

test('[CN13] when one connector of a bot fails, the other one takes the next chat', async () => {
  const { host, tutorial } = await deployed();
  const { accountId, me, user } = peopleOf(host);
  const spare = await user('spare_bot', [tutorial.botSkill], { type: 'bot' });
  const { connectorId } = await host.must(
    {
      type: 'connector.save',
      draft: {
        id: null,
        plays: { kind: 'bot', botId: tutorial.bot },
        accountId,
        userId: spare,
        role: 'agent',
        conversationKind: 'chat',
        environment: 'demo',
        settings: [],
      },
    },
    me,
  );
  await host.must({ type: 'connector.start', connectorId });
  await host.clock.advance(1_000);
  const first = host.rows('users').find((one) => one.id === tutorial.botUser)!;
  await host.must(
    {
      type: 'user.save',
      draft: { ...first, enabled: false, skills: [...first.skills], profiles: [...first.profiles] },
    },
    me,
  );
  await host.clock.advance(1_000);
  expect(statusOf(host, tutorial.connector)).toMatchObject({
    status: 'offline',
    parts: { liveengage: { state: 'failed', detail: expect.stringContaining('is disabled') } },
  });
  const { client } = await visitor(host);
  await host.clock.advance(1_000);
  proves('S128', () =>
    expect(host.rows('conversations')[0]?.phase).toMatchObject({ name: 'assigned', userId: spare }),
  );
  expect(textsOf(client.frames)).toContain('Hello! I am a bot. What can I do for you?');
});

test('[CN39] connectors end before the world goes back: what they did in the other one is not told in this one', async () => {
  const { host, tutorial } = await deployed();
  const step = { lessonId: 'lesson', stepId: 'step' };
  await host.must({ type: 'lesson.enter', ...step });
  await visitor(host);
  await host.clock.advance(1_000);
  const before = await host.journal.length();
  expect(await host.api.workspace({ type: 'rewind', ...step })).toMatchObject({ ok: true });
  await host.clock.advance(1_000);
  const told = (await host.journal.readFacts(before)).flatMap((fact) =>
    fact.type === 'connector.statusChanged' ? [fact.status] : [],
  );
  expect(told).not.toContain('offline');
  expect(statusOf(host, tutorial.connector)?.status).toBe('online');
});

test('[CN21] whenever the engine ends and starts again, each line is answered once', async () => {
  const steps = fc.array(
    fc.record({ what: fc.constantFrom('say', 'say', 'restart'), wait: fc.integer({ min: 0, max: 400 }) }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      let { host } = await deployed();
      await slowDown(host, 300);
      const { connect, id, client: opened } = await visitor(host);
      await host.clock.advance(1_000);
      let client = opened;
      let said = 0;
      for (const { what, wait } of all) {
        if (what === 'say') {
          said += 1;
          await client.ask('ms.PublishEvent', line(id, 'hello'));
        } else {
          await host.host.stop();
          host = await host.restart();
          client = await connect(host);
        }
        await host.clock.advance(wait);
      }
      await host.clock.advance(60_000);
      const history = await client.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 });
      expect(history.code).toBe(200);
      const events: Json[] = client.notes('ms.MessagingEventNotification').at(-1)?.body.changes;
      const lines = events.filter((one) => one.event.type === 'ContentEvent');
      const answers = lines.filter((one) => one.event.message.startsWith('Hello! I am a bot'));
      // One more: the greeting.
      expect(answers).toHaveLength(said + 1);
      expect(host.rows('conversations')).toHaveLength(1);
      await host.host.stop();
    }),
    { numRuns: 25 },
  );
});
