import { expect, test } from 'vitest';
import type { SkillId } from '#model/ids';
import type { UserDraft } from '#model/user';
import { chatEngagement, peopleOf, type AgentAtWork, type ConsumerAtWork } from '#support/people';
import { createTestHost } from '#support/test-host';

const closing = { field: 'ConversationStateField', conversationState: 'CLOSE' };
const leaving = { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' };

async function town() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  /** Visitors who ask one after the other; their conversations. */
  async function queue(count: number, of: SkillId = skill) {
    const waiting: { visitor: ConsumerAtWork; id: string }[] = [];
    for (let place = 0; place < count; place += 1) {
      const visitor = await people.consumer();
      waiting.push({ visitor, id: await visitor.open(of) });
      await host.clock.advance(10);
    }
    return waiting;
  }
  const rung = (agent: AgentAtWork) => agent.rings().map(({ convId }) => convId);
  const close = ({ visitor, id }: { visitor: ConsumerAtWork; id: string }) =>
    visitor.ask('cm.UpdateConversationField', { conversationId: id, conversationField: [closing] });
  return { host, people, skill, queue, rung, close };
}

async function alone({ people, skill }: Awaited<ReturnType<typeof town>>) {
  await people.user('only', [skill], { maxChats: 1 });
  return people.agent('only');
}

test('[RT15] a visitor who ends a chat that rings makes room for the next one', async () => {
  const it = await town();
  const only = await alone(it);
  const [first, second] = await it.queue(2);
  expect(it.rung(only)).toEqual([first!.id]);
  await it.close(first!);
  expect(it.rung(only)).toEqual([second!.id]);
});

test('[RT15][RT13] a chat that rings and is moved to another skill makes room for the next one', async () => {
  const it = await town();
  const { host, people } = it;
  const elsewhere = await people.skill('Elsewhere');
  const only = await alone(it);
  const [first, second] = await it.queue(2);
  const { bearer } = await host.must({ type: 'user.signIn', userId: people.me }, people.me);
  const manager = host.connect(`/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`);
  await manager.ask('.ams.cm.UpdateConversationField', {
    conversationId: first!.id,
    conversationField: { field: 'Skill', type: 'UPDATE', skill: elsewhere },
  });
  expect(it.rung(only)).toEqual([second!.id]);
});

test('[RT4][RT15] what was let pass comes after what else waits, and comes back', async () => {
  const it = await town();
  const only = await alone(it);
  const [first, second] = await it.queue(2);
  await only.reject(only.rings()[0]!.ringId);
  expect(it.rung(only)).toEqual([second!.id]);
  await it.host.clock.advance(72_000);
  expect(it.rung(only)).toEqual([first!.id]);
});

test('[RT2][RT14] a chat that is returned while another waits is not offered beside it', async () => {
  const it = await town();
  const only = await alone(it);
  const [first, second] = await it.queue(2);
  await only.accept(only.rings()[0]!.ringId);
  await only.ask('.ams.cm.UpdateConversationField', {
    conversationId: first!.id,
    conversationField: [leaving],
  });
  expect(it.rung(only)).toEqual([second!.id]);
});

test('[RT14] who returned a conversation gets it again when nobody else can take it', async () => {
  const it = await town();
  const only = await alone(it);
  const [first] = await it.queue(1);
  await only.accept(only.rings()[0]!.ringId);
  await only.ask('.ams.cm.UpdateConversationField', {
    conversationId: first!.id,
    conversationField: [leaving],
  });
  expect(it.rung(only)).toEqual([first!.id]);
});

test('[RT2][RT11] a transfer that fails takes up its place again before anybody else is offered it', async () => {
  const it = await town();
  const { host, people, skill } = it;
  const empty = await people.skill('Empty');
  const only = await alone(it);
  const visitor = await people.consumer();
  const wish = await chatEngagement(host, people, skill);
  const { conversationId } = (await visitor.ask('cm.ConsumerRequestConversation', wish)).body;
  await only.accept(only.rings()[0]!.ringId);
  await (await people.consumer()).ask('cm.ConsumerRequestConversation', wish);
  await only.transfer(conversationId, empty);
  expect(only.rings()).toEqual([]);
  expect(host.rows('agents').find(({ open }) => open > 0)).toMatchObject({ open: 1, load: { chat: 1 } });
});

test('[RT14] what somebody passes on to their own skill waits for the others, who are busy', async () => {
  const it = await town();
  const { people, skill } = it;
  await people.user('a', [skill], { maxChats: 1 });
  const a = await people.agent('a');
  const [first] = await it.queue(1);
  await a.accept(a.rings()[0]!.ringId);
  await people.user('b', [skill], { maxChats: 1 });
  const b = await people.agent('b');
  await it.queue(1);
  await b.accept(b.rings()[0]!.ringId);
  await a.transfer(first!.id, skill);
  expect([a.rings(), b.rings()]).toEqual([[], []]);
  await b.setState('AWAY');
  expect(it.rung(a)).toEqual([first!.id]);
});

test('[RT2][RT9] a lowered limit or a lost skill takes offers back; who waits longest keeps theirs', async () => {
  const it = await town();
  const { host, people, skill } = it;
  const userId = await people.user('a', [skill], { maxChats: 2 });
  const a = await people.agent('a');
  const [first, second] = await it.queue(2);
  expect(it.rung(a)).toEqual([first!.id, second!.id]);
  const draft = host.rows('users').find(({ id }) => id === userId) as unknown as UserDraft;
  await host.must({ type: 'user.save', draft: { ...draft, maxMessaging: 1 } }, people.me);
  expect(it.rung(a)).toEqual([first!.id]);
  await host.must({ type: 'user.save', draft: { ...draft, skills: [] } }, people.me);
  expect(it.rung(a)).toEqual([]);
});
