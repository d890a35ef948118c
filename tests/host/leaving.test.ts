import { expect, test } from 'vitest';
import type { UserDraft } from '#model/user';
import type { UserId } from '#model/ids';
import { chatEngagement, peopleOf, textsOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

async function office() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  const userId = await people.user('helen', [skill]);
  const helen = await people.agent('helen');
  const wish = await chatEngagement(host, people, skill);
  const visitor = await people.consumer();
  const { conversationId } = (await visitor.ask('cm.ConsumerRequestConversation', wish)).body;
  return { host, people, skill, userId, helen, visitor, conversationId: String(conversationId) };
}

const draftOf = (host: TestHost, userId: UserId) =>
  host.rows('users').find(({ id }) => id === userId) as unknown as UserDraft;
const phaseOf = (host: TestHost) => host.rows('conversations')[0]!.phase;

async function disable(host: TestHost, userId: UserId, me: UserId) {
  await host.must({ type: 'user.save', draft: { ...draftOf(host, userId), enabled: false } }, me);
}

test('[RT16] who is disabled in mid-chat loses it at once: a colleague is offered it, the visitor is told', async () => {
  const { host, people, skill, userId, helen, visitor, conversationId } = await office();
  await helen.accept(helen.rings()[0]!.ringId);
  await people.user('carl', [skill]);
  const carl = await people.agent('carl');
  await disable(host, userId, people.me);
  expect(carl.rings().map(({ convId }) => convId)).toEqual([conversationId]);
  expect(visitor.texts().at(-1)).toMatch(/connection to your agent was lost/);
  expect(await host.do({ type: 'user.delete', userId }, people.me)).toMatchObject({ ok: true });
});

test('[RT16] who was disabled while Offline loses what was still theirs', async () => {
  const { host, people, userId, helen } = await office();
  await helen.accept(helen.rings()[0]!.ringId);
  await helen.setState('OFFLINE');
  expect(phaseOf(host).name).toBe('assigned');
  await disable(host, userId, people.me);
  expect(phaseOf(host).name).toBe('waiting');
});

test('[RT9] who is deleted while a chat rings is not rung any more', async () => {
  const { host, people, userId } = await office();
  expect(phaseOf(host).name).toBe('ringing');
  await host.must({ type: 'user.delete', userId }, people.me);
  expect(phaseOf(host).name).toBe('waiting');
});

test('[RT16] who has chats is not deleted, and the refusal says what to do', async () => {
  const { host, people, userId, helen } = await office();
  await helen.accept(helen.rings()[0]!.ringId);
  expect(await host.do({ type: 'user.delete', userId }, people.me)).toMatchObject({
    ok: false,
    failure: { name: 'in-use', text: expect.stringContaining('disable the user') },
  });
});

async function botChat() {
  const host = await createTestHost();
  const it = await buildTutorial(host);
  const people = peopleOf(host);
  const { connector } = it;
  await host.must({ type: 'connector.start', connectorId: connector }, people.me);
  await host.clock.advance(1_000);
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  await visitor.say(body.conversationId, 'hello');
  await host.clock.advance(1_000);
  await host.must({ type: 'connector.stop', connectorId: connector }, people.me);
  return { host, people, visitor, id: String(body.conversationId), ...it };
}

const connectorOf = (host: TestHost) => host.rows('connectors')[0]!;

test('[RT16] what the bot of a deleted connector held waits for somebody else', async () => {
  const { host, people, connector, botSkill } = await botChat();
  expect(phaseOf(host).name).toBe('assigned');
  await people.user('helper', [botSkill]);
  const helper = await people.agent('helper');
  await host.must({ type: 'connector.delete', connectorId: connector }, people.me);
  await host.clock.advance(100);
  expect(helper.rings()).toHaveLength(1);
});

test('[CN29] a connector made anew for the same user says nothing twice and goes on', async () => {
  const { host, people, connector, visitor, id } = await botChat();
  const before = textsOf(visitor.frames);
  const draft = { ...connectorOf(host), id: null };
  await host.must({ type: 'connector.delete', connectorId: connector }, people.me);
  const { connectorId } = await host.must({ type: 'connector.save', draft }, people.me);
  await host.must({ type: 'connector.start', connectorId }, people.me);
  await host.clock.advance(10_000);
  const greeting = 'Hello! I am a bot. What can I do for you?';
  expect(phaseOf(host)).toMatchObject({ name: 'assigned', userId: draft.userId });
  expect(textsOf(visitor.frames).slice(before.length)).not.toContain(greeting);
  await visitor.say(id, 'hello');
  await host.clock.advance(1_000);
  expect(textsOf(visitor.frames).at(-1)).toBe(greeting);
});

test('[RT16] a connector that gets another user leaves nothing with the user of before, and its bot goes on', async () => {
  const { host, people, connector, botSkill, visitor, id } = await botChat();
  const userId = await people.user('other_bot', [botSkill], { type: 'bot' });
  const draft = { ...connectorOf(host), id: connector, userId };
  await host.must({ type: 'connector.save', draft }, people.me);
  expect(phaseOf(host).name).toBe('waiting');
  await host.must({ type: 'connector.start', connectorId: connector }, people.me);
  await host.clock.advance(10_000);
  expect(phaseOf(host)).toMatchObject({ name: 'assigned', userId });
  const before = textsOf(visitor.frames).length;
  await visitor.say(id, 'hello');
  await host.clock.advance(1_000);
  expect(textsOf(visitor.frames).slice(before)).toEqual([
    'hello',
    'Hello! I am a bot. What can I do for you?',
  ]);
});
