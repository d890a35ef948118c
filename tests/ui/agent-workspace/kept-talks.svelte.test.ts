import { expect, test } from 'vitest';
import { asId, type ConversationId } from '#model/ids';
import { settle } from '../fake-desk';
import { bob, line, seat, talk, talkId } from './desk-seat';

test('[AW13] a conversation that is over is still listed after a reload, until it is cleared', async () => {
  const { desk, agents, reload } = seat();
  void desk.goOnline();
  await settle();
  agents[0]?.become({ connection: 'open' });
  agents[0]?.become({ agentState: 'online', conversations: [talk()] });
  agents[0]?.become({ conversations: [talk({ open: false, lines: [line('#1', 1, 'Goodbye')] })] });
  const again = reload();
  await settle();
  const next = asId<ConversationId>('talk-2');
  agents[1]?.become({ connection: 'open', conversations: [talk({ id: next })] });
  expect(again.state?.conversations.map(({ id, open, lines }) => [id, open, lines.at(-1)?.text])).toEqual([
    [talkId, false, 'Goodbye'],
    [next, true, 'Hello'],
  ]);
  again.forget(talkId);
  expect(again.state?.conversations.map(({ id }) => id)).toEqual([next]);
  const cleared = reload();
  await settle();
  agents[2]?.become({ connection: 'open', conversations: [] });
  expect(cleared.state?.conversations.map(({ id }) => id)).toEqual([next]);
});

test('[AW13] a conversation that is still mine after a reload is so, and one that ended meanwhile is over', async () => {
  const { desk, agents, reload } = seat();
  void desk.goOnline();
  await settle();
  agents[0]?.become({ connection: 'open' });
  agents[0]?.become({ agentState: 'online', conversations: [talk({ unread: 2 })] });
  const again = reload();
  await settle();
  agents[1]?.become({ connection: 'open', conversations: [talk()] });
  expect(again.state?.conversations).toMatchObject([{ id: talkId, open: true }]);
  const third = reload();
  await settle();
  agents[2]?.become({ connection: 'open', conversations: [] });
  expect(third.state?.conversations).toMatchObject([{ id: talkId, open: false, lines: [{ text: 'Hello' }] }]);
  expect(third.unread).toBe(0);
});

test('[AW13] what is kept of one user’s list is not shown to another', async () => {
  const { app, desk, agents } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open', conversations: [talk()] });
  app.actAs(bob.id);
  await settle();
  agents[1]?.become({ connection: 'open' });
  expect(desk.state?.conversations).toEqual([]);
});
