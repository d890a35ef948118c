import { beforeEach, expect, test } from 'vitest';
import { readQuickReplies } from '#model/rich-content/read-quick-replies';
import { failureOf } from '#model/failure';
import { chatEngagement } from '#support/people';
import { lines, marks, openWindow, texts, type Window } from './consumer-window';

let page: Window;
beforeEach(async () => void (page = await openWindow()));

test('[CL8] a line shows at once and is sent once, whatever comes first: answer or echo', async () => {
  const client = await page.chat();
  client.say('Hello');
  expect(client.state.conversation?.lines).toMatchObject([
    { text: 'Hello', mark: 'sending', at: null, author: { kind: 'me' } },
  ]);
  const [before] = lines(client);
  await page.pass();
  expect(lines(client)).toMatchObject([{ text: 'Hello', mark: 'sent', sequence: 0, id: before?.id }]);
  expect(lines(client)[0]?.author).toEqual(before?.author);
  expect(await page.said()).toEqual(['Hello']);
});

test('[CL11] lines are known by bot, agent and platform, with names', async () => {
  const { campaignInfo } = await chatEngagement(page.host, page.people, page.skills.bot);
  const { campaignId, engagementId } = campaignInfo;
  await page.agent('bot');
  await page.agent('agent');
  const client = page.visit();
  void client.start({ skillId: null, campaign: { campaignId, engagementId } });
  await page.pass();
  await page.say('bot', 'Hi, I am a robot');
  await page.say('agent', 'And I am not');
  const authors = new Map(lines(client).map(({ author, text }) => [text, author]));
  const kindsAndNames = [...authors].map(([text, { kind, name }]) => [text, kind, name]);
  expect(kindsAndNames).toContainEqual(['Hi, I am a robot', 'bot', 'Robot']);
  expect(kindsAndNames).toContainEqual(['And I am not', 'agent', 'Olga']);
  expect(kindsAndNames).toContainEqual(['You are chatting with Olga.', 'system', '']);
  expect(page.door.urls.filter((url) => url.includes('/le-users/users/'))).toHaveLength(2);
});

test('[CL11] a profile that could not be had is asked for again after the next connection', async () => {
  await page.agent('bot');
  const client = page.visit();
  await page.pass();
  page.door.httpDown = true;
  void client.start({ ...page.wish, skillId: page.skills.bot });
  await page.pass();
  await page.say('bot', 'Hi');
  expect(lines(client)[0]?.author).toMatchObject({ kind: 'agent', name: '' });
  page.door.httpDown = false;
  page.door.close();
  await page.pass(1_000);
  await page.say('bot', 'Hi again');
  expect(lines(client).map(({ author }) => author.name)).toEqual(['Robot', 'Robot']);
});

test('[CL12] what arrives is confirmed once, what is looked at is confirmed as read', async () => {
  const client = await page.chat('bot');
  await page.agent('agent');
  await page.say('bot', 'one');
  await page.say('agent', 'two');
  expect(client.state.conversation?.unread).toBe(2);
  client.markRead();
  client.markRead();
  await page.pass();
  expect(client.state.conversation?.unread).toBe(0);
  const sequences = lines(client).map(({ sequence }) => sequence);
  expect(page.door.of('publish-event').map(({ event }) => event)).toEqual([
    { type: 'accept-status', status: 'ACCEPT', sequences: [sequences[0]] },
    { type: 'accept-status', status: 'ACCEPT', sequences: [sequences[1]] },
    { type: 'accept-status', status: 'READ', sequences },
  ]);
});

test('[CL12] my line is delivered and read when the other side says so', async () => {
  const client = await page.chat();
  client.say('Hello');
  await page.pass();
  expect(marks(client)).toEqual(['sent']);
  await page.confirms('agent', 'ACCEPT', [0]);
  expect(marks(client)).toEqual(['delivered']);
  await page.confirms('agent', 'READ', [0]);
  await page.confirms('agent', 'ACCEPT', [0]);
  expect(marks(client)).toEqual(['read']);
});

test('[CL13] somebody types until they pause, speak or leave', async () => {
  const client = await page.chat();
  const typist = () => client.state.conversation?.typing?.name;
  await page.types('agent');
  expect(typist()).toBe('Olga');
  await page.types('agent', 'PAUSE');
  expect(typist()).toBeUndefined();
  await page.types('agent');
  await page.say('agent', 'Here I am');
  expect(typist()).toBeUndefined();
  await page.types('agent');
  await (await page.agent('agent')).transfer(page.conversation().id, page.skills.bot);
  await page.pass();
  expect(typist()).toBeUndefined();
  expect(client.state.conversation?.agent).toBeNull();
});

const states = () =>
  page.door.of('publish-event').map(({ event }) => event.type === 'chat-state' && event.state);

test('[CL13] my own typing is said once, and taken back after five quiet seconds', async () => {
  const client = await page.chat();
  client.keystroke();
  await page.pass(3_000);
  client.keystroke();
  await page.pass(4_999);
  expect(states()).toEqual(['COMPOSING']);
  await page.pass(1);
  expect(states()).toEqual(['COMPOSING', 'PAUSE']);
});

test('[CL13] a line ends my typing without a word about it', async () => {
  const client = await page.chat();
  client.keystroke();
  client.say('Hello');
  await page.pass(6_000);
  expect(page.door.of('publish-event').map(({ event }) => event.type)).toEqual(['chat-state', 'content']);
});

test('[CL8] lines said while disconnected are sent in order when connected again, once each', async () => {
  const client = await page.chat();
  page.door.close();
  await page.pass();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { name: 'connection-lost' } });
  client.say('one');
  client.say('two');
  await page.pass();
  expect(marks(client)).toEqual(['sending', 'sending']);
  await page.pass(250);
  expect(client.state.connection).toBe('open');
  expect([texts(client), marks(client), await page.said()]).toEqual([
    ['one', 'two'],
    ['sent', 'sent'],
    ['one', 'two'],
  ]);
});

test('[CL8] a line whose answer was lost is found in the history and not sent again', async () => {
  const client = await page.chat();
  page.door.loseAnswerTo(({ name }) => name === 'publish-event');
  client.say('one');
  client.say('two');
  await page.pass(1_000);
  expect([texts(client), marks(client), await page.said()]).toEqual([
    ['one', 'two'],
    ['sent', 'sent'],
    ['one', 'two'],
  ]);
});

test('[CL8] a server that takes a line and says nothing is left; the line is sent once more if it never came', async () => {
  const client = await page.chat();
  page.door.drop(({ name }) => name === 'publish-event');
  client.say('one');
  await page.pass(9_999);
  expect(client.state.connection).toBe('open');
  await page.pass(1_000);
  expect([marks(client), await page.said()]).toEqual([['sent'], ['one']]);
});

test('[CL8] over a slow line everything comes, late and once', async () => {
  const client = await page.chat();
  page.door.delay(3_000);
  client.say('one');
  await page.say('agent', 'two');
  expect([texts(client), marks(client)]).toEqual([['one'], ['sending']]);
  await page.pass(6_000);
  expect(texts(client).sort()).toEqual(['one', 'two']);
  expect(marks(client)).not.toContain('sending');
  expect((await page.said()).toSorted()).toEqual(['one', 'two']);
});

test('[CL9] a refused line stays with its reason and can be sent again', async () => {
  const client = await page.chat();
  page.door.refuse('publish-event', failureOf('storage-failed', { why: 'full' }));
  client.say('one');
  await page.pass();
  expect(lines(client)).toMatchObject([
    { mark: 'failed', problem: expect.stringContaining('Storing failed') },
  ]);
  page.door.refuse('publish-event', null);
  client.resend(lines(client)[0]?.id ?? '');
  await page.pass();
  expect([marks(client), await page.said()]).toEqual([['sent'], ['one']]);
});

test('[CL9] a line that is too long, or said to nobody, is refused at once', async () => {
  const client = page.visit();
  expect(client.say('Hello?')).toMatchObject({ failure: { name: 'conversation-unknown' } });
  await page.agent('agent');
  void client.start(page.wish);
  await page.pass();
  expect(client.say('x'.repeat(8_001))).toMatchObject({ failure: { name: 'text-too-long' } });
  await page.handTo('agent');
  await page.end('agent');
  expect(client.say('Wait!')).toMatchObject({ failure: { name: 'conversation-closed' } });
  expect(lines(client)).toEqual([]);
});

test('[CL30] what was taken back with the world leaves the window, and what is said then stands in its place', async () => {
  const client = await page.chat();
  const step = { lessonId: 'lesson', stepId: 'step' };
  client.say('kept');
  await page.pass();
  await page.host.do({ type: 'lesson.enter', ...step });
  client.say('taken back');
  await page.pass();
  expect(await page.said()).toEqual(['kept', 'taken back']);
  await page.host.api.workspace({ type: 'rewind', ...step });
  page.leave();
  await page.pass(1_000);
  await page.say('agent', 'said instead');
  expect(texts(client)).toEqual(['kept', 'said instead']);
  expect(marks(client)[0]).not.toBe('sending');
});

const yes = {
  type: 'button',
  title: 'Yes',
  click: {
    actions: [{ type: 'publishText', text: 'Yes!' }],
    metadata: [{ type: 'ExternalId', id: 'Yes-1' }],
  },
};
const sure = {
  type: 'ContentEvent',
  contentType: 'text/plain',
  message: 'Sure?',
  quickReplies: { type: 'quickReplies', itemsPerRow: 8, replies: [yes] },
};

test('[CL32] a chip says its text, and the other side is told that it was pressed', async () => {
  const client = await page.chat('bot');
  await page.publishes('bot', sure);
  const asked = lines(client).at(-1);
  expect(asked).toMatchObject({ text: 'Sure?', quickReplies: sure.quickReplies });
  const [chip] = readQuickReplies(asked?.quickReplies ?? {}).replies;
  expect(client.press(asked?.id ?? '', chip!.press)).toEqual({ ok: true, value: null });
  await page.pass();
  expect(texts(client)).toEqual(['Sure?', 'Yes!']);
  const facts = await page.host.journal.readFacts(0);
  const published = facts.flatMap((fact) => (fact.type === 'message.published' ? [fact.message] : []));
  expect(published.slice(-2)).toMatchObject([
    {
      event: { text: 'Yes!' },
      metadata: [
        { type: 'ExternalId', id: 'line-1' },
        { type: 'ExternalId', id: 'Yes-1' },
      ],
    },
    {
      author: { kind: 'consumer' },
      event: { type: 'accept-status', status: 'ACTION', sequences: [asked?.sequence] },
      metadata: [{ type: 'ExternalId', id: 'Yes-1' }],
    },
  ]);
});

test('[CL32] a chip that is pressed while there is no connection is said once there is one', async () => {
  const client = await page.chat('bot');
  await page.publishes('bot', sure);
  const asked = lines(client).at(-1);
  page.door.close();
  client.press(asked?.id ?? '', readQuickReplies(sure.quickReplies).replies[0]!.press);
  expect(marks(client).at(-1)).toBe('sending');
  await page.pass(5_000);
  expect(texts(client)).toEqual(['Sure?', 'Yes!']);
  expect(await page.said()).toEqual(['Sure?', 'Yes!']);
});

test('[CL32] pressed again where it is asked again, it is said again', async () => {
  const client = await page.chat('bot');
  for (let n = 0; n < 2; n += 1) {
    await page.publishes('bot', sure);
    const asked = lines(client).at(-1);
    client.press(asked?.id ?? '', readQuickReplies(asked?.quickReplies ?? {}).replies[0]!.press);
    await page.pass();
  }
  expect(texts(client)).toEqual(['Sure?', 'Yes!', 'Sure?', 'Yes!']);
  expect(await page.said()).toEqual(['Sure?', 'Yes!', 'Sure?', 'Yes!']);
});
