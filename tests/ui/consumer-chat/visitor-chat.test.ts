import { expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import { failureOf } from '#model/failure';
import { proves } from '#support/proves';
import { chatStatus } from '../../../src/ui/features/consumer-chat/chat-words';
import { storageOfPage } from '../../../src/ui/people/visitor-chat.svelte';
import { memoryStorage } from '../memory-storage';
import { line, settle, talk, visitorTab, wish } from './fake-consumers';

test('[VP3] a chat that is asked for is there when the asking is answered', async () => {
  const { chat, consumers } = visitorTab();
  let isAnswered = false;
  const started = chat.start(wish).then(() => (isAnswered = true));
  expect(chat.starting).toBe(true);
  consumers[0]?.become({ connection: 'open' });
  consumers[0]?.answer(ok(null));
  await settle();
  expect(isAnswered).toBe(false);
  consumers[0]?.become({ conversation: talk('talk-1') });
  await started;
  expect(chat.starting).toBe(false);
  proves('S138', () => expect(chat.conversation?.id).toBe('talk-1'));
  expect(chat.say('Hello').ok).toBe(true);
  expect(consumers[0]?.wishes).toEqual([wish]);
});

test('[VP3] asked for while one is open, it is that one', async () => {
  const { chat, consumers } = visitorTab();
  const first = chat.start(wish);
  consumers[0]?.answer(ok(null));
  consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  await first;
  const second = chat.start(wish);
  consumers[0]?.answer(ok(null));
  expect((await second).ok).toBe(true);
  expect(consumers).toHaveLength(1);
  expect(chat.conversation?.id).toBe('talk-1');
});

test('[VP4] nobody connects before a chat is asked for', () => {
  const { consumers } = visitorTab();
  expect(consumers).toEqual([]);
});

test('[VP4] a reload goes on with the same conversation and what was typed', async () => {
  const { chat, consumers, reload } = visitorTab();
  const started = chat.start(wish);
  consumers[0]?.answer(ok(null));
  consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  await started;
  chat.draft.text = 'Half a sent';
  const again = reload();
  expect(consumers).toHaveLength(2);
  consumers[1]?.become({ connection: 'open', conversation: talk('talk-1') });
  expect(again.conversation?.id).toBe('talk-1');
  expect(again.draft.text).toBe('Half a sent');
  expect(consumers[1]?.wishes).toEqual([]);
});

test('[VP4] a chat that was asked for and had not come is asked for again', async () => {
  const { chat, consumers, reload } = visitorTab();
  void chat.start(wish);
  const again = reload();
  expect(again.starting).toBe(true);
  expect(consumers[1]?.wishes).toEqual([wish]);
  consumers[1]?.become({ connection: 'open', conversation: talk('talk-1') });
  consumers[1]?.answer(ok(null));
  await settle();
  expect(again.starting).toBe(false);
  reload();
  expect(consumers[2]?.wishes).toEqual([]);
});

test('[VP5] an ended chat stays, and goes with its window', async () => {
  const { chat, consumers, reload } = visitorTab();
  const started = chat.start(wish);
  consumers[0]?.answer(ok(null));
  consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  await started;
  consumers[0]?.become({ conversation: talk('talk-1', { open: false, closeReason: 'agent' }) });
  expect(chat.conversation?.open).toBe(false);
  chat.close();
  expect(chat.conversation).toBeNull();
  expect(consumers[0]?.stopped).toBe(true);
  reload();
  expect(consumers).toHaveLength(1);
});

test('[VP5] the next chat opens the window without the ended one', async () => {
  const { chat, consumers } = visitorTab();
  const ended = talk('talk-1', { open: false, closeReason: 'agent' });
  const first = chat.start(wish);
  consumers[0]?.answer(ok(null));
  consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  await first;
  consumers[0]?.become({ conversation: ended });
  chat.close();
  const second = chat.start(wish);
  consumers[1]?.become({ connection: 'open', conversation: ended });
  expect(chat.starting).toBe(true);
  expect(chat.conversation).toBeNull();
  consumers[1]?.answer(ok(null));
  consumers[1]?.become({ conversation: talk('talk-2') });
  await second;
  expect(chat.conversation?.id).toBe('talk-2');
});

test('[VP6] the window says where the chat stands', () => {
  const bot = { kind: 'bot', id: 'b', name: 'Billing Bot', pictureUrl: '' } as const;
  const helen = { kind: 'agent', id: 'h', name: 'Helen', pictureUrl: '' } as const;
  expect(chatStatus(null, 'chat')).toBe('Connecting…');
  expect(chatStatus(talk('t'), 'chat')).toMatch(/^Waiting/);
  expect(chatStatus(talk('t', { agent: bot }), 'chat')).toBe('Billing Bot, a bot, is with you');
  expect(chatStatus(talk('t', { agent: helen }), 'chat')).toBe('Helen is with you');
  expect(chatStatus(talk('t', { open: false, closeReason: 'consumer' }), 'chat')).toMatch(/^You ended/);
  expect(chatStatus(talk('t', { open: false, closeReason: 'agent' }), 'chat')).toMatch(/agent ended/);
  const byBot = talk('t', { open: false, closeReason: 'agent', agent: bot });
  expect(chatStatus(byBot, 'chat')).toBe('The bot ended this chat');
});

test('[VP7] a chat that could not begin is told, and the next try forgets it', async () => {
  const { chat, consumers } = visitorTab();
  const refused = failureOf('skill-unknown', { value: '1' });
  const started = chat.start(wish);
  consumers[0]?.answer(failed(refused));
  expect(await started).toEqual(failed(refused));
  expect(chat.problem).toEqual(refused);
  expect(chat.starting).toBe(false);
  void chat.start(wish);
  expect(chat.problem).toBeNull();
});

test('[VP7] a line that could not be taken is in the field again', async () => {
  const { chat, consumers } = visitorTab();
  expect(chat.say('Hello').ok).toBe(false);
  expect(chat.draft.text).toBe('Hello');
  const started = chat.start(wish);
  consumers[0]?.answer(ok(null));
  consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  await started;
  consumers[0]?.become({ conversation: talk('talk-1', { open: false }) });
  expect(chat.say('Too late').ok).toBe(false);
  expect(chat.draft.text).toBe('Too late');
});

async function inTheMiddle(said: readonly ReturnType<typeof line>[], connection: 'open' | 'lost') {
  const tab = visitorTab();
  const started = tab.chat.start(wish);
  tab.consumers[0]?.answer(ok(null));
  tab.consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  await started;
  tab.consumers[0]?.become({ connection, conversation: talk('talk-1', { lines: said }) });
  tab.reload();
  return tab;
}

test('[VP8] a line the server has not got is said again, once the history is known', async () => {
  const { consumers } = await inTheMiddle([line('#1', 1), line('mine', null, 'On its way')], 'lost');
  consumers[1]?.become({ connection: 'connecting', conversation: talk('talk-1') });
  expect(consumers[1]?.said).toEqual([]);
  consumers[1]?.become({ connection: 'open', conversation: talk('talk-1', { lines: [line('#1', 1)] }) });
  const now = [line('#1', 1), line('new', null, 'On its way')];
  consumers[1]?.become({ conversation: talk('talk-1', { lines: now }) });
  expect(consumers[1]?.said).toEqual(['On its way']);
});

test('[VP8] a line the server has got is not said again', async () => {
  const { consumers } = await inTheMiddle([line('mine', null, 'On its way')], 'open');
  const lines = [line('mine', 1, 'On its way')];
  consumers[1]?.become({ connection: 'open', conversation: talk('talk-1', { lines }) });
  expect(consumers[1]?.said).toEqual([]);
});

test('[VP8] a line of an ended conversation is not said in the next one', async () => {
  const { consumers } = await inTheMiddle([line('mine', null, 'On its way')], 'open');
  consumers[1]?.become({ connection: 'open', conversation: talk('talk-2') });
  expect(consumers[1]?.said).toEqual([]);
});

test('[VP8] a second reload before the line went out says it once more, not twice', async () => {
  const { consumers, reload } = await inTheMiddle([line('mine', null, 'On its way')], 'open');
  consumers[1]?.become({ connection: 'connecting', conversation: talk('talk-1') });
  reload();
  consumers[2]?.become({ connection: 'open', conversation: talk('talk-1', { lines: [line('#1', 1)] }) });
  expect(consumers[2]?.said).toEqual(['On its way']);
});

test('[VP10] a chat of one page is unknown to the page for the other kind', async () => {
  const storage = memoryStorage();
  const { chat, consumers } = visitorTab(storageOfPage(storage, 'chat'));
  const started = chat.start(wish);
  consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  consumers[0]?.answer(ok(null));
  await started;
  chat.draft.text = 'half a word';
  const other = visitorTab(storageOfPage(storage, 'messaging'));
  expect(other.consumers).toHaveLength(0);
  expect(other.chat.conversation).toBeNull();
  expect(other.chat.draft.text).toBe('');
  expect(visitorTab(storageOfPage(storage, 'chat')).consumers).toHaveLength(1);
});

test('[WT14] the visitor of a pane leaves, and comes back as who is kept then', async () => {
  const storage = memoryStorage();
  const { chat, consumers } = visitorTab(storage);
  void chat.start(wish);
  consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  chat.draft.text = 'Half a';
  chat.leave();
  expect([consumers[0]?.stopped, chat.conversation, chat.starting]).toEqual([true, null, false]);
  storage.remove('handoff-sandbox/visitor/practice/61/starting');
  let isBack = false;
  const back = chat.comeBack().then(() => (isBack = true));
  await settle();
  expect([consumers.length, isBack]).toEqual([2, false]);
  consumers[1]?.become({ connection: 'open', conversation: talk('talk-0') });
  await back;
  expect(chat.conversation?.id).toBe('talk-0');
});
