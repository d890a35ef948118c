import { expect, test } from 'vitest';
import { createAgentClient, type AgentClient } from '#client/agent/agent-client';
import { createConsumerClient, type ConsumerClient } from '#client/consumer/consumer-client';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { createLoopback } from '#workers/host/loopback';
import type { SocketHello } from '#contract/http';
import type { Wire } from '#contract/sandbox-api';
import { proves } from '#support/proves';

/** The pages' end of an engine that can be exchanged for the next one. */
function pageOf(first: TestHost) {
  let host = first;
  let lines = 0;
  let ends: { near: Wire; far: Wire }[] = [];
  return {
    after: first.clock.after,
    freshId: () => `line-${(lines += 1)}`,
    http: (request: Parameters<TestHost['api']['http']>[0]) => host.api.http(request),
    openSocket(hello: SocketHello) {
      const line = createLoopback();
      ends.push(line);
      host.api.openSocket(hello, line.far);
      return line.near;
    },
    /** The engine dies without a word to anybody and another starts on its journal. */
    async crash() {
      for (const { far } of ends) far.close(1006, '');
      ends = [];
      host = await host.restart();
      return host;
    },
  };
}

async function begin() {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  const page = pageOf(host);
  const both = (ms: number) => host.clock.advance(ms);
  await both(10_000);
  const user = { id: tutorial.human, accountId: tutorial.accountId };
  const { bearer } = await host.must({ type: 'user.signIn', userId: tutorial.human });
  const agent = createAgentClient({ door: page, user, bearer });
  await both(10);
  await agent.setState('online');
  const kept = new Map<string, string>();
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
  const visit = () =>
    createConsumerClient({ door: page, workspace: 'test', siteId: tutorial.accountId, storage });
  const consumer = visit();
  const { campaignId, engagementId, skillId } = host.rows('visitors')[0]!.offer!;
  const started = consumer.start({ skillId, campaign: { campaignId, engagementId } });
  await both(5_000);
  expect(await started).toEqual({ ok: true, value: null });
  return { host, tutorial, page, both, agent, consumer, visit };
}

const heard = ({ state }: ConsumerClient) =>
  (state.conversation?.lines ?? []).map(
    ({ author, text, mark }) => `${author.kind} ${author.name}: ${text} (${mark})`,
  );
const desk = ({ state }: AgentClient) => state.conversations;

test('[CL8] a consumer’s window and a bot talk', async () => {
  const { both, consumer } = await begin();
  consumer.say('Hello');
  await both(5_000);
  proves('S140', () =>
    expect(heard(consumer).slice(0, 2)).toEqual([
      'system : You are chatting with Billing Bot. (sent)',
      'bot Billing Bot: Hello! I am a bot. What can I do for you? (delivered)',
    ]),
  );
  expect(heard(consumer)[2]).toMatch(/^me : Hello \((sent|delivered|read)\)$/);
  expect(consumer.state.conversation).toMatchObject({
    open: true,
    agent: { kind: 'bot', name: 'Billing Bot' },
  });
});

test('[CL14][CL15] the handover: an offer, the whole transcript, a human who answers', async () => {
  const { both, agent, consumer, tutorial } = await begin();
  consumer.say('I want to speak to an agent');
  await both(5_000);
  const [ring] = agent.state.rings;
  proves(['S141', 'S142'], () =>
    expect(ring).toMatchObject({
      skillId: tutorial.humanSkill,
      conversationId: consumer.state.conversation?.id,
    }),
  );
  expect(await agent.accept(ring!.id)).toEqual({ ok: true, value: null });
  await both(100);
  expect(agent.state.rings).toEqual([]);
  const [chat] = desk(agent);
  expect(chat).toMatchObject({ open: true, skillId: tutorial.humanSkill });
  expect(chat?.lines.map(({ text }) => text)).toEqual(
    consumer.state.conversation?.lines.map(({ text }) => text),
  );
  expect(chat?.lines.find(({ author }) => author.kind === 'bot')?.author.name).toBe('Billing Bot');
  agent.say(chat!.id, 'Helen here.');
  agent.say(chat!.id, 'A note to myself', true);
  await both(100);
  proves('S146', () => expect(heard(consumer).at(-1)).toBe('agent Helen: Helen here. (delivered)'));
  agent.keystroke(chat!.id);
  agent.markRead(chat!.id);
  await both(100);
  expect(consumer.state.conversation?.typing?.name).toBe('Helen');
  expect(heard(consumer).filter((line) => line.startsWith('me'))).toEqual([
    'me : I want to speak to an agent (read)',
  ]);
  consumer.say('Hello Helen');
  await both(100);
  expect(desk(agent)[0]).toMatchObject({ unread: 1 });
  await agent.close(chat!.id);
  await both(100);
  expect(consumer.state.conversation).toMatchObject({ open: false, closeReason: 'agent' });
  expect(desk(agent)[0]?.open).toBe(false);
});

test('[CL8] an engine that dies in mid-conversation loses no line and doubles none', async () => {
  const { both, agent, consumer, page } = await begin();
  consumer.say('a human please');
  await both(5_000);
  await agent.accept(agent.state.rings[0]!.id);
  await both(100);
  const id = desk(agent)[0]!.id;
  consumer.say('before');
  agent.say(id, 'also before');
  const next = await page.crash();
  await next.clock.advance(1);
  expect([consumer.state.connection, agent.state.connection]).toEqual(['lost', 'lost']);
  consumer.say('after');
  agent.say(id, 'also after');
  await next.clock.advance(1_000);
  expect([consumer.state.connection, agent.state.connection]).toEqual(['open', 'open']);
  const last = heard(consumer).map((line) => line.replace(/ \(.*$/, ''));
  for (const line of ['me : before', 'agent Helen: also before', 'me : after', 'agent Helen: also after']) {
    expect(last.filter((one) => one === line)).toHaveLength(1);
  }
  expect(desk(agent)[0]?.lines.map(({ text }) => text)).toEqual(
    consumer.state.conversation?.lines.map(({ text }) => text),
  );
});

test('[CL6] a reloaded window goes on where it was', async () => {
  const { both, consumer, visit } = await begin();
  consumer.say('Hello');
  await both(5_000);
  const before = heard(consumer);
  consumer.stop();
  const again = visit();
  await both(1_000);
  expect(heard(again)).toEqual(before);
  again.say('Still me');
  await both(5_000);
  expect(heard(again).some((line) => line.startsWith('me : Still me'))).toBe(true);
});

test('[CL16] a transfer takes the conversation off the desk and hands it to the other skill', async () => {
  const { both, agent, consumer, tutorial } = await begin();
  consumer.say('a human please');
  await both(5_000);
  await agent.accept(agent.state.rings[0]!.id);
  await both(100);
  // What a bot hears first is the consumer's last line: not another wish for a human.
  consumer.say('thank you');
  await both(100);
  expect(await agent.transfer(desk(agent)[0]!.id, tutorial.botSkill)).toEqual({ ok: true, value: null });
  await both(5_000);
  expect(desk(agent)[0]).toMatchObject({ open: false });
  expect(consumer.state.conversation).toMatchObject({ open: true, agent: { kind: 'bot' } });
});

test('[CL30] a conversation that was taken back with the world leaves the window', async () => {
  const { host, both, consumer } = await begin();
  await consumer.end();
  await host.do({ type: 'lesson.enter', lessonId: 'lesson', stepId: 'step' });
  const { campaignId, engagementId, skillId } = host.rows('visitors')[0]!.offer!;
  const earlier = consumer.state.conversation?.id;
  void consumer.start({ skillId, campaign: { campaignId, engagementId } });
  await both(5_000);
  expect(consumer.state.conversation?.id).not.toBe(earlier);
  await host.api.workspace({ type: 'rewind', lessonId: 'lesson', stepId: 'step' });
  await both(5_000);
  expect(consumer.state.conversation).toMatchObject({ id: earlier, open: false });
});
