import { expect, test } from 'vitest';
import { failureOf } from '#model/failure';
import { desk, lines, sitDown } from './agent-seat';

test('[CL15][CL11] an accepted conversation comes with all that was said before, by whom, and the consumer’s name', async () => {
  const { client, consumer, skills, agent, conversation, say, take, pass, door } = await sitDown();
  const bot = await agent('bot');
  await consumer.open(skills.bot);
  await pass();
  const { id } = conversation();
  await consumer.say(id, 'I want to speak to an agent');
  await say('bot', 'One moment');
  await bot.transfer(id, skills.agent);
  await pass();
  await take();
  expect(desk(client)).toMatchObject([
    { id, skillId: skills.agent, consumerName: 'Ann Lee', open: true, unread: 1 },
  ]);
  expect(lines(client).map(({ text, author }) => [author.kind, author.name, text])).toEqual([
    ['consumer', 'Ann Lee', 'I want to speak to an agent'],
    ['bot', 'Robot', 'One moment'],
  ]);
  expect(door.of('publish-event').map(({ event }) => event)).toEqual([
    { type: 'accept-status', status: 'ACCEPT', sequences: [0] },
  ]);
});

test('[CL10] lines that come while the history is read are shown once, in order', async () => {
  const { client, consumer, ask, take, door, pass } = await sitDown();
  const id = await ask();
  await consumer.say(id, 'zero');
  await take();
  door.hold('down');
  await consumer.say(id, 'one');
  await consumer.say(id, 'two');
  door.deliver();
  await pass();
  expect(lines(client).map(({ text }) => text)).toEqual(['zero', 'one', 'two']);
});

test('[CL10] nothing is shown before the history is there', async () => {
  const { client, consumer, ask, take, door, pass } = await sitDown();
  const id = await ask();
  await consumer.say(id, 'zero');
  door.silence('query-messages');
  await take();
  await consumer.say(id, 'one');
  expect(lines(client)).toEqual([]);
  door.silence(null);
  await pass(11_000);
  expect(lines(client).map(({ text }) => text)).toEqual(['zero', 'one']);
});

test('[CL10] a history that may not be read leaves what comes', async () => {
  const { client, consumer, open, door, pass } = await sitDown();
  door.refuse('query-messages', failureOf('not-a-participant'));
  const id = await open();
  await consumer.say(id, 'one');
  client.say(id, 'two');
  await pass();
  expect(lines(client).map(({ text, mark }) => [text, mark])).toEqual([
    ['one', 'delivered'],
    ['two', 'sent'],
  ]);
});

test('[CL31] a history that could not be read is asked for again, and what I say waits for it', async () => {
  const { client, consumer, open, door, pass } = await sitDown();
  door.refuse('query-messages', failureOf('engine-failed', { why: 'a fault' }));
  const id = await open();
  await consumer.say(id, 'one');
  client.say(id, 'two');
  await pass(4_000);
  expect(lines(client).map(({ text }) => text)).toEqual(['two']);
  door.refuse('query-messages', null);
  await pass(6_000);
  expect(lines(client).map(({ text, mark }) => [text, mark])).toEqual([
    ['one', 'delivered'],
    ['two', 'sent'],
  ]);
});

test('[CL8] what I say is mine, and between agents if I want', async () => {
  const { client, open, door, pass } = await sitDown();
  const id = await open();
  client.say(id, 'Hello, Ann');
  client.say(id, 'She seems nice', true);
  await pass();
  expect(lines(client)).toMatchObject([
    { text: 'Hello, Ann', author: { kind: 'me' }, mark: 'sent', forAgents: false },
    { text: 'She seems nice', author: { kind: 'me' }, forAgents: true },
  ]);
  expect(door.of('publish-event').map(({ audience }) => audience)).toEqual(['all', 'agents-and-managers']);
});

test('[CL12] what is looked at is read, and what comes later is unread again', async () => {
  const { client, consumer, open, pass } = await sitDown();
  const id = await open();
  await consumer.say(id, 'one');
  client.markRead(id);
  await pass();
  expect(desk(client)[0]?.unread).toBe(0);
  await consumer.say(id, 'two');
  await pass();
  expect(desk(client)[0]?.unread).toBe(1);
});

test('[CL13] the consumer’s typing shows, mine is told', async () => {
  const { client, consumer, open, door, pass } = await sitDown();
  const id = await open();
  const event = { type: 'ChatStateEvent', chatState: 'COMPOSING' };
  await consumer.ask('ms.PublishEvent', { dialogId: id, event });
  client.keystroke(id);
  await pass();
  expect(desk(client)[0]?.typing).toMatchObject({ kind: 'consumer', name: 'Ann Lee' });
  expect(door.of('publish-event').map((one) => one.event)).toEqual([
    { type: 'chat-state', state: 'COMPOSING' },
  ]);
});

test('[CL16] a transfer is one request that takes me out and names the skill', async () => {
  const { client, open, door, pass, siteId, users, skills } = await sitDown();
  const conversationId = await open();
  void client.transfer(conversationId, skills.bot);
  await pass();
  expect(door.of('update-conversation')).toEqual([
    {
      name: 'update-conversation',
      conversationId,
      changes: [
        { field: 'participants', change: 'remove', role: 'assigned-agent', user: `${siteId}.${users.agent}` },
        { field: 'skill', skillId: skills.bot },
      ],
    },
  ]);
});

test('[CL15] a conversation that left stays on the list until it is forgotten, and takes no more lines', async () => {
  const { client, consumer, open, pass } = await sitDown();
  const id = await open();
  await consumer.say(id, 'one');
  client.forget(id);
  expect(desk(client)).toHaveLength(1);
  void client.close(id);
  await pass();
  expect(desk(client)).toMatchObject([{ open: false, unread: 0, lines: [{ text: 'one' }] }]);
  expect(client.say(id, 'Bye')).toMatchObject({ failure: { name: 'conversation-closed' } });
  client.forget(id);
  expect(desk(client)).toEqual([]);
  expect(client.say(id, 'Bye')).toMatchObject({ failure: { name: 'conversation-unknown' } });
});

test('[CL15] a conversation that comes back is read again, with what was said meanwhile', async () => {
  const { client, open, skills, agent, say, take, pass } = await sitDown();
  const bot = await agent('bot');
  const id = await open();
  void client.transfer(id, skills.bot);
  await pass();
  expect(desk(client)).toMatchObject([{ open: false, lines: [] }]);
  await bot.accept(bot.rings()[0]!.ringId);
  await say('bot', 'I could not help either');
  expect(lines(client)).toEqual([]);
  await bot.transfer(id, skills.agent);
  await pass();
  await take();
  expect(desk(client)).toMatchObject([{ open: true, lines: [{ text: 'I could not help either' }] }]);
});

test('[CL15] a conversation that was gone when the connection came back has left', async () => {
  const { client, consumer, open, door, pass } = await sitDown();
  const id = await open();
  door.close();
  await pass();
  client.say(id, 'Still there?');
  await consumer.ask('cm.UpdateConversationField', {
    conversationId: id,
    conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
  });
  await pass(1_000);
  expect(desk(client)).toMatchObject([{ open: false, lines: [{ mark: 'failed' }] }]);
});
