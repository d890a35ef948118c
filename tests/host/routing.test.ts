import { expect, test } from 'vitest';
import { chatEngagement, peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { proves } from '#support/proves';

const minute = 60_000;

async function town() {
  const host = await createTestHost();
  const people = peopleOf(host);
  return { host, people, skill: await people.skill('Human') };
}

test('[RT1] only an Available agent with the skill is offered a conversation', async () => {
  const { people, skill } = await town();
  const other = await people.skill('Other');
  await people.user('away', [skill]);
  await people.user('offline', [skill]);
  await people.user('unskilled', [other]);
  await people.user('available', [skill]);
  const agents = [
    await people.agent('away', 'AWAY'),
    await people.agent('offline', 'OFFLINE'),
    await people.agent('unskilled'),
  ];
  const available = await people.agent('available');
  await (await people.consumer()).open(skill);
  proves(['S77', 'S78'], () => expect(agents.map((one) => one.rings())).toEqual([[], [], []]));
  proves(['S75', 'S76'], () => expect(available.rings()).toHaveLength(1));
});

test('[RT2] the limit holds: offers count, No chats takes none, Unlimited takes any number', async () => {
  const { host, people, skill } = await town();
  await people.user('none', [skill], { maxChats: 0 });
  await people.user('one', [skill], { maxChats: 1 });
  const none = await people.agent('none');
  const one = await people.agent('one');
  const wish = await chatEngagement(host, people, skill);
  for (let count = 0; count < 3; count += 1)
    await (await people.consumer()).ask('cm.ConsumerRequestConversation', wish);
  expect([none.rings().length, one.rings().length]).toEqual([0, 1]);
  await people.user('all', [skill], { maxChats: 'unlimited' });
  await proves('S69', async () => expect((await people.agent('all')).rings()).toHaveLength(2));
});

test('[RT3] the lightest load is asked first, then who has gone longest without', async () => {
  const { host, people, skill } = await town();
  await people.user('small', [skill], { maxChats: 1 });
  await people.user('large', [skill], { maxChats: 4 });
  const small = await people.agent('small');
  const large = await people.agent('large');
  await (await people.consumer()).open(skill);
  const first = [...small.rings(), ...large.rings()][0]!;
  await (small.rings().length > 0 ? small : large).accept(first.ringId);
  await host.clock.advance(1000);
  await (await people.consumer()).open(skill);
  // Both equally idle at first: the ids decide. Then one of one is busier than none of four or one of four.
  expect([small.rings().length, large.rings().length]).toEqual([0, 1]);
});

test('[RT4][RT8] who let it pass is asked again only when nobody else is there', async () => {
  const { people, skill } = await town();
  await people.user('a', [skill]);
  await people.user('b', [skill]);
  const a = await people.agent('a');
  const b = await people.agent('b');
  await (await people.consumer()).open(skill);
  const [first, second] = a.rings().length > 0 ? [a, b] : [b, a];
  await first.reject(first.rings()[0]!.ringId);
  expect([first.rings().length, second.rings().length]).toEqual([0, 1]);
  await second.setState('AWAY');
  expect([first.rings().length, second.rings().length]).toEqual([1, 0]);
});

test('[RT5] what waits is offered as soon as somebody is there', async () => {
  const { people, skill } = await town();
  await (await people.consumer()).open(skill);
  await people.user('late', [skill]);
  const late = await people.agent('late', 'AWAY');
  expect(late.rings()).toHaveLength(0);
  await late.setState('ONLINE');
  expect(late.rings()).toHaveLength(1);
});

test('[RT6] who becomes free gets the longest waiting first', async () => {
  const { host, people, skill } = await town();
  await people.user('only', [skill], { maxChats: 1 });
  const only = await people.agent('only');
  const consumers = [await people.consumer(), await people.consumer(), await people.consumer()];
  const opened: string[] = [];
  for (const consumer of consumers) {
    opened.push(await consumer.open(skill));
    await host.clock.advance(10);
  }
  await only.accept(only.rings()[0]!.ringId);
  await only.ask('.ams.cm.UpdateConversationField', {
    conversationId: opened[0],
    conversationField: { field: 'ConversationStateField', conversationState: 'CLOSE' },
  });
  expect(only.rings().map((ring) => ring.convId)).toEqual([opened[1]]);
});

test('[RT7] an offer is its agent’s alone, and only until it runs out', async () => {
  const { host, people, skill } = await town();
  await people.user('a', [skill]);
  await people.user('b', []);
  const a = await people.agent('a');
  const b = await people.agent('b');
  await (await people.consumer()).open(skill);
  const { ringId } = a.rings()[0]!;
  expect(await b.accept(ringId)).toMatchObject({ code: 404 });
  await host.clock.advance(2 * minute);
  expect(await a.accept(ringId)).toMatchObject({ code: 410, body: expect.stringContaining('ran out') });
});

test('[RT8] an offer that runs out is offered on, and the waiting time stays', async () => {
  const { host, people, skill } = await town();
  await people.user('a', [skill]);
  const a = await people.agent('a');
  const id = await (await people.consumer()).open(skill);
  const before = host.rows('conversations')[0]!.phase;
  const [first] = a.rings();
  await host.clock.advance(75_000);
  const [second] = a.rings();
  expect(second).toMatchObject({ convId: id });
  expect(second!.ringId).not.toBe(first!.ringId);
  expect(host.rows('conversations')[0]!.phase).toMatchObject({
    name: 'ringing',
    since: (before as { since: number }).since,
  });
});

test('[RT9] who goes Away loses offers and keeps conversations', async () => {
  const { host, people, skill } = await town();
  await people.user('a', [skill]);
  const a = await people.agent('a');
  const kept = await (await people.consumer()).open(skill);
  await a.accept(a.rings()[0]!.ringId);
  await (await people.consumer()).open(skill);
  await a.setState('AWAY');
  expect(a.rings()).toHaveLength(0);
  expect(host.rows('conversations').find((one) => one.id === kept)?.phase.name).toBe('assigned');
});

test('[RT10] a human who is gone for good loses the conversations, one who comes back in time keeps them', async () => {
  const { host, people, skill } = await town();
  await people.user('a', [skill]);
  const a = await people.agent('a');
  await (await people.consumer()).open(skill);
  await a.accept(a.rings()[0]!.ringId);
  a.wire.close(1000, 'tab closed');
  await host.clock.advance(5_000);
  const back = await people.agent('a', 'OFFLINE');
  await host.clock.advance(minute);
  expect(host.rows('conversations')[0]?.phase.name).toBe('assigned');
  back.wire.close(1000, 'tab closed');
  await host.clock.advance(minute);
  expect(host.rows('conversations')[0]?.phase.name).toBe('waiting');
  expect(host.rows('agents').map((agent) => agent.open)).toEqual([0, 0]);
});

test('[RT10] a bot user who is gone keeps the conversations', async () => {
  const { host, people, skill } = await town();
  await people.user('robot', [skill], { type: 'bot' });
  const robot = await people.agent('robot');
  await (await people.consumer()).open(skill);
  await robot.accept(robot.rings()[0]!.ringId);
  robot.wire.close(1006, 'lost');
  await host.clock.advance(minute);
  expect(host.rows('conversations')[0]?.phase.name).toBe('assigned');
});

test('[RT11] a chat passed to a skill nobody is Available for comes back, the bot is told, the consumer is not', async () => {
  const { host, people } = await town();
  const botSkill = await people.skill('Bot');
  const empty = await people.skill('Empty');
  await people.user('robot', [botSkill], { type: 'bot' });
  const robot = await people.agent('robot');
  const consumer = await people.consumer();
  const wish = await chatEngagement(host, people, botSkill);
  const { conversationId } = (await consumer.ask('cm.ConsumerRequestConversation', wish)).body;
  await robot.accept(robot.rings()[0]!.ringId);
  expect(await robot.transfer(conversationId, empty)).toMatchObject({ code: 200 });
  expect(host.rows('conversations')[0]).toMatchObject({ skillId: botSkill, phase: { name: 'assigned' } });
  expect(robot.texts()).toContain('__agent_escalation_failed__');
  expect(consumer.texts()).not.toContain('__agent_escalation_failed__');
});

test('[RT12] a chat passed to agents who are all busy waits for them', async () => {
  const { host, people, skill } = await town();
  const botSkill = await people.skill('Bot');
  await people.user('robot', [botSkill], { type: 'bot', maxChats: 'unlimited' });
  await people.user('busy', [skill], { maxChats: 1 });
  const robot = await people.agent('robot');
  const busy = await people.agent('busy');
  const direct = await chatEngagement(host, people, skill);
  await (await people.consumer()).ask('cm.ConsumerRequestConversation', direct);
  await busy.accept(busy.rings()[0]!.ringId);
  const consumer = await people.consumer();
  const wish = await chatEngagement(host, people, botSkill, 'Bot chat');
  const { conversationId } = (await consumer.ask('cm.ConsumerRequestConversation', wish)).body;
  await robot.accept(robot.rings()[0]!.ringId);
  await robot.transfer(conversationId, skill);
  expect(host.rows('conversations').find((one) => one.id === conversationId)?.phase.name).toBe('waiting');
});

test('[RT13] a closed conversation rings nobody', async () => {
  const { host, people, skill } = await town();
  await people.user('a', [skill]);
  const a = await people.agent('a');
  const consumer = await people.consumer();
  const id = await consumer.open(skill);
  await consumer.ask('cm.UpdateConversationField', {
    conversationId: id,
    conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
  });
  expect(a.rings()).toHaveLength(0);
  expect(host.rows('agents').every((agent) => agent.load.messaging === 0)).toBe(true);
});
