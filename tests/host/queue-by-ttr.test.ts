import { expect, test } from 'vitest';
import { chatEngagement, peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';

const minute = 60_000;
const ttr = (ttrType: string, value?: number) => ({ field: 'TTRField', ttrType, value });

/** Somebody who is asked one at a time, and a second passes between two who come. */
async function town() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  await people.user('helen', [skill]);
  const helen = await people.agent('helen', 'AWAY');
  const bearer = (await host.must({ type: 'user.signIn', userId: people.me })).bearer;
  const manager = host.connect(`/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`);
  async function open(wish?: object) {
    await host.clock.advance(1_000);
    const consumer = await people.consumer();
    const asked = await consumer.ask('cm.ConsumerRequestConversation', wish ?? { skillId: skill });
    return asked.body.conversationId as string;
  }
  const set = (conversationId: string, ...conversationField: object[]) =>
    manager.ask('.ams.cm.UpdateConversationField', { conversationId, conversationField });
  /** In the order in which Helen is offered them. */
  async function offered() {
    await helen.setState('ONLINE');
    return helen.rings().map(({ convId }) => convId);
  }
  return { host, people, skill, helen, open, set, offered };
}

test('[RT30] of messaging conversations the one whose answer is due first is offered first', async () => {
  const { open, set, offered } = await town();
  const [normal, custom, urgent] = [await open(), await open(), await open()];
  await set(urgent, ttr('URGENT'));
  await set(custom, ttr('CUSTOM', 2));
  expect(await offered()).toEqual([custom, urgent, normal]);
});

test('[RT30] who has waited long enough comes before what is urgent', async () => {
  const { host, open, set, offered } = await town();
  const early = await open();
  await host.clock.advance(46 * minute);
  const urgent = await open();
  await set(urgent, ttr('URGENT'));
  expect(await offered()).toEqual([early, urgent]);
});

test('[RT30] a longer time to respond puts a conversation back, in the moment it is set', async () => {
  const { open, set, offered } = await town();
  const [first, second, third] = [await open(), await open(), await open()];
  await set(first, ttr('CUSTOM', 7_200));
  await set(second, ttr('URGENT'));
  await set(second, ttr('NORMAL'));
  expect(await offered()).toEqual([second, third, first]);
});

test('[RT30] chats are offered by how long they have waited', async () => {
  const { host, people, skill, open, offered } = await town();
  const wish = await chatEngagement(host, people, skill);
  const chats = [await open(wish), await open(wish), await open(wish)];
  expect(await offered()).toEqual(chats);
});

test('[RT31] what is returned to its queue stands there by the line that is not answered', async () => {
  const { host, people, helen, open, skill } = await town();
  const consumer = await people.consumer();
  const id = await consumer.open(skill);
  await helen.setState('ONLINE');
  await helen.accept(helen.rings()[0]!.ringId);
  await helen.say(id, 'How can I help?');
  await consumer.say(id, 'My parcel is lost');
  await helen.setState('AWAY');
  await host.clock.advance(minute);
  const later = await open();
  await helen.ask('.ams.cm.UpdateConversationField', {
    conversationId: id,
    conversationField: [{ field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' }],
  });
  await people.user('otto', [skill]);
  const otto = await people.agent('otto');
  expect(otto.rings().map(({ convId }) => convId)).toEqual([id, later]);
});
