import type { CommandOf } from '#contract/command';
import { expect, test } from 'vitest';
import type { UserDraft } from '#model/user';
import type { UserId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import { settle } from '#support/fake-clock';
import { peopleOf, type AgentAtWork } from '#support/people';
import { createTestHost } from '#support/test-host';

/** Helen has a chat; Ann looks on as a reader, because Helen brought her in; Mia is a manager. */
async function office() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const { accountId, me } = people;
  const skill = await people.skill('Human');
  const ids = {
    helen: await people.user('helen', [skill]),
    ann: await people.user('ann', [skill]),
    mia: await people.user('mia', []),
  };
  const change = async (userId: UserId, part: Partial<UserDraft>) => {
    const user = host.rows('users').find(({ id }) => id === userId) as unknown as UserDraft;
    return host.must({ type: 'user.save', draft: { ...user, ...part } }, me);
  };
  await change(ids.mia, { profiles: [firstProfileId(accountId, 'agent-manager')] });
  const helen = await people.agent('helen');
  const ann = await people.agent('ann', 'AWAY');
  const mia = await people.agent('mia', 'AWAY');
  const consumer = await people.consumer();
  const id = await consumer.open(skill);
  await helen.accept(helen.rings()[0]!.ringId);
  const update = (who: AgentAtWork, ...conversationField: object[]) =>
    who.ask('.ams.cm.UpdateConversationField', { conversationId: id, conversationField });
  const person = (name: keyof typeof ids, type: string, role: string) => ({
    field: 'ParticipantsChange',
    type,
    role,
    userId: `${accountId}.${ids[name]}`,
  });
  const watch = (who: AgentAtWork, names: (keyof typeof ids)[] | null) =>
    who.ask('.ams.aam.SubscribeExConversations', {
      convState: ['OPEN'],
      ...(names && { agentIds: names.map((name) => `${accountId}.${ids[name]}`) }),
    });
  await update(helen, person('ann', 'ADD', 'READER'));
  return {
    accountId,
    host,
    people,
    skill,
    ids,
    helen,
    ann,
    mia,
    consumer,
    id,
    update,
    person,
    watch,
    change,
  };
}

const leave = { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' };
const close = { field: 'ConversationStateField', conversationState: 'CLOSE' };

test('[AC10] an agent watches nobody’s conversations but their own; a manager those of others too, and goes on hearing', async () => {
  const { ann, mia, helen, consumer, id, watch } = await office();
  expect((await watch(ann, ['helen'])).code).toBe(403);
  expect((await watch(ann, ['ann', 'helen'])).code).toBe(403);
  expect((await watch(ann, null)).code).toBe(403);
  expect((await watch(ann, ['ann'])).code).toBe(200);

  const { body } = await watch(mia, ['helen']);
  const told = () =>
    mia
      .notes('.ams.aam.ExConversationChangeNotification')
      .filter((note) => note.body.subscriptionId === body.subscriptionId)
      .flatMap((note) => note.body.changes.map((one: { result: { convId: string } }) => one.result.convId));
  expect(told()).toEqual([id]);
  await consumer.say(id, 'hello');
  await helen.transfer(id, '404');
  expect(told().length).toBeGreaterThan(1);
});

test('[MS11][MS14] who looks on neither sends the agent away, nor hands on, nor closes, but may leave', async () => {
  const { host, ann, ids, id, skill, update, person } = await office();
  const assigned = () => host.rows('conversations').find((one) => one.id === id)?.phase;
  expect((await update(ann, leave)).code).toBe(403);
  expect((await update(ann, leave, { field: 'Skill', type: 'UPDATE', skill })).code).toBe(403);
  expect((await update(ann, close)).code).toBe(403);
  expect(assigned()).toMatchObject({ name: 'assigned', userId: ids.helen });
  expect((await update(ann, person('ann', 'REMOVE', 'READER'))).code).toBe(200);
});

test('[MS9] who is named and does not have it is not removed in place of somebody else', async () => {
  const { host, mia, helen, ids, id, update, person } = await office();
  expect((await update(mia, person('ann', 'REMOVE', 'ASSIGNED_AGENT'))).code).toBe(400);
  expect(host.rows('conversations').find((one) => one.id === id)?.phase).toMatchObject({ userId: ids.helen });
  expect((await update(helen, person('helen', 'REMOVE', 'ASSIGNED_AGENT'))).code).toBe(200);
});

test('[AC2] who is disabled or deleted hears nothing any more, also of what they looked on at', async () => {
  const { host, people, ids, ann, mia, consumer, id, change } = await office();
  await change(ids.ann, { enabled: false });
  await settle();
  expect(ann.closed).toEqual({ code: 4401 });
  await consumer.say(id, 'a secret');
  expect(ann.texts()).not.toContain('a secret');

  expect(mia.closed).toBeNull();
  await host.must({ type: 'user.delete', userId: ids.mia }, people.me);
  await settle();
  expect(mia.closed).toEqual({ code: 4401 });
});

test('[AC10] who is no manager any more is told of the conversations of others no longer', async () => {
  const { accountId, mia, ids, consumer, watch, change, id } = await office();
  await watch(mia, null);
  await change(ids.mia, { profiles: [firstProfileId(accountId, 'agent')] });
  const before = mia.notes('.ams.aam.ExConversationChangeNotification').length;
  await consumer.say(id, 'after that');
  expect(mia.notes('.ams.aam.ExConversationChangeNotification')).toHaveLength(before);
});

test('[MS13] who closes one of two windows still types in the other', async () => {
  const { host, people, helen, consumer, id } = await office();
  const second = await people.agent('helen', 'OFFLINE');
  const typing = { dialogId: id, event: { type: 'ChatStateEvent', chatState: 'COMPOSING' } };
  await helen.ask('.ams.ms.PublishEvent', typing);
  const states = () =>
    consumer
      .notes('ms.MessagingEventNotification')
      .flatMap((note) => note.body.changes)
      .flatMap((one) => (one.event.type === 'ChatStateEvent' ? [one.event.chatState] : []));
  second.wire.close(1000, '');
  await host.clock.advance(1);
  expect(states()).toEqual(['COMPOSING']);
  helen.wire.close(1000, '');
  await host.clock.advance(1);
  expect(states()).toEqual(['COMPOSING', 'PAUSE']);
});

test('[AC10] a profile that no longer has the permission ends what was granted by it', async () => {
  const { accountId, host, people, mia, ids, consumer, watch, change, id } = await office();
  const profile = { id: null, accountId, name: 'Supervisor', role: 'agent' as const };
  const save = (draft: CommandOf<'profile.save'>['draft']) =>
    host.must({ type: 'profile.save', draft }, people.me);
  const { profileId } = await save({ ...profile, permissions: ['manage-conversations'] });
  await change(ids.mia, { profiles: [profileId] });
  expect((await watch(mia, null)).code).toBe(200);
  await save({ ...profile, id: profileId, permissions: [] });
  const before = mia.notes('.ams.aam.ExConversationChangeNotification').length;
  await consumer.say(id, 'after that');
  expect(mia.notes('.ams.aam.ExConversationChangeNotification')).toHaveLength(before);
  expect((await watch(mia, null)).code).toBe(403);
});

test('[MS29] who has ended a conversation, or had it then, is told as its agent, and nobody twice', async () => {
  const { host, ids, helen, mia, consumer, id, update, people, person, skill } = await office();
  const agentsOf = (conversationId: string) => {
    const told = consumerNotes(conversationId).at(-1);
    return told.conversationDetails.participants.filter(({ role }: { role: string }) => role !== 'CONSUMER');
  };
  const consumerNotes = (conversationId: string) =>
    [consumer, other]
      .flatMap((one) => one.notes('cqm.ExConversationChangeNotification'))
      .flatMap(({ body }) => body.changes.map((change: { result: object }) => change.result))
      .filter((result: { convId: string }) => result.convId === conversationId);
  const other = await people.consumer();
  const watching = { convState: ['OPEN', 'CLOSE'] };
  for (const one of [consumer, other]) await one.ask('cqm.SubscribeExConversations', watching);
  const second = await other.open(skill);
  await helen.accept(helen.rings()[0]!.ringId);
  await update(helen, close);
  expect(agentsOf(id)).toEqual([
    expect.objectContaining({ role: 'ASSIGNED_AGENT' }),
    expect.objectContaining({ role: 'READER' }),
  ]);
  const closing = (who: AgentAtWork, ...conversationField: object[]) =>
    who.ask('.ams.cm.UpdateConversationField', { conversationId: second, conversationField });
  await closing(mia, person('mia', 'ADD', 'MANAGER'));
  await closing(mia, close);
  expect(agentsOf(second)).toEqual([expect.objectContaining({ role: 'ASSIGNED_AGENT' })]);
  expect(host.rows('conversations').map(({ phase }) => phase)).toMatchObject([
    { reason: 'agent', userId: ids.helen },
    { reason: 'agent', userId: ids.mia },
  ]);
});

test('[MS29] a manager who closes what another has stands there in their place; what ends otherwise keeps who had it, or nobody', async () => {
  const { host, ids, consumer, mia, id, skill, helen } = await office();
  const phaseOf = (conversationId: string) =>
    host.rows('conversations').find((one) => one.id === conversationId)?.phase;
  await mia.ask('.ams.cm.UpdateConversationField', { conversationId: id, conversationField: [close] });
  expect(phaseOf(id)).toMatchObject({ reason: 'agent', userId: ids.mia });
  const ends = (conversationId: string) =>
    consumer.ask('cm.UpdateConversationField', { conversationId, conversationField: [close] });
  const had = await consumer.open(skill);
  await helen.accept(helen.rings()[0]!.ringId);
  await ends(had);
  expect(phaseOf(had)).toMatchObject({ reason: 'consumer', userId: ids.helen });
  const nobodys = await consumer.open(skill);
  await ends(nobodys);
  expect(phaseOf(nobodys)).toMatchObject({ reason: 'consumer' });
  expect(phaseOf(nobodys)).not.toHaveProperty('userId');
});
