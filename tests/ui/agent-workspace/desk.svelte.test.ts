import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { failed } from '#base/result';
import { failureOf } from '#model/failure';
import { asId, type ConversationId, type RingId, type SkillId } from '#model/ids';
import { proves } from '#support/proves';
import { settle } from '../fake-desk';
import { bob, helen, line, seat, talk, talkId } from './desk-seat';

test('[AW4] nobody is signed in before the desk is asked for', async () => {
  const { desk, signIns } = seat();
  await settle();
  expect(signIns).toEqual([]);
  expect(desk.agentState).toBe('offline');
});

test('[AW4] several asks at once are one sign-in, and each is answered', async () => {
  const { desk, agents, signIns } = seat();
  const opened = desk.open();
  const online = desk.goOnline();
  await settle();
  agents[0]?.become({ connection: 'open' });
  expect((await opened).ok && (await online).ok).toBe(true);
  expect(signIns).toEqual([helen.id]);
  expect(agents.map(({ bearer }) => bearer)).toEqual(['bearer-1']);
  expect(agents[0]?.calls).toEqual(['state online']);
});

test('[AW4] a desk asked for before it is known who I am is taken as soon as that is known', async () => {
  const { desk, signIns, setUsers } = seat([]);
  expect((await desk.open()).ok).toBe(false);
  setUsers([helen]);
  await settle();
  expect(signIns).toEqual([helen.id]);
});

test('[AW5] who was Available is back after a reload, with the same sign-in', async () => {
  const { desk, agents, signIns, reload } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open' });
  agents[0]?.become({ agentState: 'online' });
  reload();
  await settle();
  expect(signIns).toHaveLength(1);
  expect(agents[1]?.bearer).toBe('bearer-1');
});

test('[AW5] who was taken for gone meanwhile is Available again', async () => {
  const { desk, agents, reload } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open' });
  agents[0]?.become({ agentState: 'online' });
  reload();
  await settle();
  agents[1]?.become({ connection: 'open', agentState: 'offline' });
  expect(agents[1]?.calls).toEqual(['state online']);
});

test('[AW5] who went Offline stays away after a reload', async () => {
  const { desk, agents, reload } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open', agentState: 'offline' });
  agents[0]?.become({ agentState: 'online' });
  agents[0]?.become({ agentState: 'offline' });
  reload();
  await settle();
  expect(agents).toHaveLength(1);
});

test('[AW5] a lost connection that comes back finds the agent in the state of before', async () => {
  const { desk, agents } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open' });
  agents[0]?.become({ agentState: 'back-soon' });
  agents[0]?.become({ connection: 'lost' });
  agents[0]?.become({ connection: 'open', agentState: 'offline' });
  expect(agents[0]?.calls).toEqual(['state back-soon']);
});

test('[AW6] a sign-in that has run out is renewed', async () => {
  const { desk, agents, signIns } = seat();
  const opened = desk.open();
  await settle();
  agents[0]?.become({ connection: 'open' });
  await opened;
  agents[0]?.become({ connection: 'signed-out' });
  await settle();
  expect(signIns).toHaveLength(2);
  expect(agents[0]?.stopped).toBe(true);
  expect(agents[1]?.bearer).toBe('bearer-2');
  expect(desk.problem).toBeNull();
});

test('[AW6] a fresh sign-in that is refused is told and not tried for ever', async () => {
  const { desk, agents, signIns } = seat();
  const opened = desk.open();
  await settle();
  const problem = failureOf('token-expired');
  agents[0]?.become({ connection: 'signed-out', problem });
  expect(await opened).toEqual(failed(problem));
  expect(desk.problem).toEqual(problem);
  expect(signIns).toHaveLength(1);
});

test('[AW6] a user who may not sign in is told why, and may try again', async () => {
  const disabled = failureOf('user-disabled', { name: 'helen' });
  const { desk, agents } = seat([helen], [failed(disabled)]);
  expect(await desk.open()).toEqual(failed(disabled));
  expect(desk.problem?.text).toContain('“helen” is disabled');
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open' });
  expect(desk.problem).toBeNull();
  expect(desk.state?.connection).toBe('open');
});

test('[AW12] an engine lost while signing in is waited for', async () => {
  const { desk, agents, signIns } = seat([helen], [failed(failureOf('engine-lost'))]);
  void desk.open();
  await settle();
  expect(signIns).toHaveLength(2);
  expect(agents).toHaveLength(1);
  expect(desk.problem).toBeNull();
});

test('[AW7] whoever I become sits at the desk instead', async () => {
  const { app, desk, agents, signIns } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open', agentState: 'online', conversations: [talk()] });
  app.actAs(bob.id);
  await settle();
  expect(agents[0]?.stopped).toBe(true);
  expect(signIns).toEqual([helen.id, bob.id]);
  expect(desk.state).toBeNull();
  agents[0]?.become({ agentState: 'away' });
  expect(desk.state).toBeNull();
});

test('[AW7] what is asked right after the change is asked for the new one', async () => {
  const { app, desk, agents } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open' });
  app.actAs(bob.id);
  const online = desk.goOnline();
  await settle();
  agents[1]?.become({ connection: 'open' });
  expect((await online).ok).toBe(true);
  expect(agents.map(({ userId, calls }) => [userId, calls])).toEqual([
    [helen.id, []],
    [bob.id, ['state online']],
  ]);
});

test('[AW7] who waits to be connected is told when somebody else takes the desk', async () => {
  const { app, desk } = seat();
  const opened = desk.open();
  await settle();
  app.actAs(bob.id);
  await settle();
  expect(await opened).toMatchObject({ ok: false, failure: { name: 'connection-lost' } });
});

test('[AW8] the mark counts consumers, not lines', async () => {
  const { desk, agents } = seat();
  void desk.open();
  await settle();
  const ring = {
    id: asId<RingId>('r'),
    conversationId: asId<ConversationId>('talk-2'),
    skillId: '-1',
    expiresAt: 9,
  };
  agents[0]?.become({ connection: 'open', rings: [ring], conversations: [talk({ unread: 3 })] });
  proves('S143', () => expect(desk.unread).toBe(2));
  agents[0]?.become({ rings: [], conversations: [talk()] });
  expect(desk.unread).toBe(0);
});

test('[AW44] what is done with a messaging conversation is asked of the server', async () => {
  const { desk, agents } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open', conversations: [talk()] });
  await desk.changeTtr(talkId, { type: 'URGENT' });
  await desk.returnToQueue(talkId);
  await desk.take(talkId);
  expect(agents[0]?.calls).toEqual(['ttr talk-1 {"type":"URGENT"}', 'return talk-1', 'take talk-1']);
});

test('[AW40] a conversation is of the kind that was told last, also once it is none of the newest; what never was counts as a chat', async () => {
  const { desk, agents, setRows } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open', conversations: [talk({ unread: 1 })] });
  let waiting: readonly number[] = [];
  // As the frame looks at it.
  const stop = $effect.root(() => {
    $effect(() => void (waiting = [desk.waitingOf('chat'), desk.waitingOf('messaging')]));
  });
  flushSync();
  expect(waiting).toEqual([1, 0]);
  setRows('conversations', [{ ...{ id: talkId, kind: 'messaging' } }]);
  expect(waiting).toEqual([0, 1]);
  setRows('conversations', []);
  expect(waiting).toEqual([0, 1]);
  stop();
});

test('[AW10] what is typed for a conversation survives a reload, each for itself', async () => {
  const { desk, reload } = seat();
  const other = asId<ConversationId>('talk-2');
  await settle();
  desk.draftOf(talkId).text = 'Half a sent';
  const again = reload();
  await settle();
  expect(again.draftOf(talkId).text).toBe('Half a sent');
  expect(again.draftOf(other).text).toBe('');
});

test('[AW10] a line nobody could take is in the field again', async () => {
  const { desk } = seat();
  await settle();
  expect(desk.say(talkId, 'Hello').ok).toBe(false);
  expect(desk.draftOf(talkId).text).toBe('Hello');
});

test('[VP8][AW10] a line on its way at a reload is said again once the history lacks it', async () => {
  const { desk, agents, reload } = seat();
  void desk.goOnline();
  await settle();
  agents[0]?.become({ connection: 'open' });
  agents[0]?.become({ agentState: 'online' });
  agents[0]?.become({ conversations: [talk({ lines: [line('#1', 1), line('mine', null, 'On its way')] })] });
  reload();
  await settle();
  agents[1]?.become({ connection: 'open', agentState: 'online', conversations: [talk({ lines: [] })] });
  expect(agents[1]?.calls).toEqual([]);
  agents[1]?.become({ conversations: [talk()] });
  agents[1]?.become({ conversations: [talk({ lines: [line('#1', 1), line('new', null, 'On its way')] })] });
  expect(agents[1]?.calls).toEqual([`say ${talkId} On its way`]);
});

test('every verb reaches the messaging server as me', async () => {
  const { desk, agents } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open', conversations: [talk()] });
  const ringId = asId<RingId>('ring-1');
  await desk.accept(ringId);
  await desk.reject(ringId);
  desk.say(talkId, 'Hello');
  desk.typing(talkId);
  desk.read(talkId);
  await desk.transfer(talkId, asId<SkillId>('1'));
  await desk.end(talkId);
  await desk.setState('away');
  await desk.setState('back-soon');
  await desk.setState('offline');
  proves('S146', () =>
    expect(agents[0]?.calls).toEqual([
      'accept ring-1',
      'reject ring-1',
      'say talk-1 Hello',
      'keystroke',
      'read talk-1',
      'transfer talk-1 1',
      'close talk-1',
      'state away',
      'state back-soon',
      'state offline',
    ]),
  );
});

test('[WT14] the agent of a pane leaves, comes back as who is kept then, and is sat down by nothing in between', async () => {
  const { desk, agents, setUsers } = seat();
  void desk.open();
  await settle();
  agents[0]?.become({ connection: 'open' });
  desk.leave();
  expect(desk.state).toBeNull();
  setUsers([{ ...helen, name: 'Helen anew' }, bob]);
  await settle();
  expect(agents).toHaveLength(1);
  let isBack = false;
  const back = desk.comeBack().then(() => (isBack = true));
  await settle();
  expect([agents.length, isBack]).toEqual([2, false]);
  agents[1]?.become({ connection: 'open' });
  await back;
  expect(desk.state?.connection).toBe('open');
});
