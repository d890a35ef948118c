import { expect, test } from 'vitest';
import type { Result } from '#base/result';
import { failureOf } from '#model/failure';
import { lines, sitDown, type Seat } from './agent-seat';

/** What comes of it once everything under way has arrived. */
async function outcome<T, F>({ pass }: Seat, asked: Promise<Result<T, F>>): Promise<Result<T, F>> {
  await pass();
  return asked;
}

test('[CL14] an agent signs in by the token in the address and subscribes to its own work only', async () => {
  const { client, door, siteId, bearer, users } = await sitDown({ online: false });
  expect(client.state).toEqual({
    connection: 'open',
    problem: null,
    agentState: 'offline',
    rings: [],
    conversations: [],
  });
  expect(door.urls).toEqual([`/ws_api/account/${siteId}/messaging/brand/${bearer}?v=2.1`]);
  expect(door.asked).toEqual([
    { name: 'subscribe-agent-state' },
    { name: 'subscribe-routing' },
    { name: 'subscribe-conversations', states: ['OPEN'], agents: [`${siteId}.${users.agent}`] },
  ]);
});

test('[CL14] the state shown is the one the server tells, not the one asked for', async () => {
  const seat = await sitDown({ online: false });
  const { client, door, pass, people } = seat;
  door.hold('down');
  const asked = client.setState('online');
  await pass();
  expect(client.state.agentState).toBe('offline');
  door.deliver();
  expect(await outcome(seat, asked)).toEqual({ ok: true, value: null });
  expect(client.state.agentState).toBe('online');
  await people.agent('Olga', 'AWAY');
  await pass();
  expect(client.state.agentState).toBe('away');
});

test('[CL14] offers come and go; taking one up is asked of the server', async () => {
  const seat = await sitDown();
  const { client, door, ask, people, skills, pass } = seat;
  const first = await ask();
  await (await people.consumer()).open(skills.agent);
  await pass();
  const [one, other] = client.state.rings;
  expect(client.state.rings).toMatchObject([
    { conversationId: first, skillId: skills.agent },
    { skillId: skills.agent },
  ]);
  await outcome(seat, client.accept(one!.id));
  expect(client.state.rings.map(({ id }) => id)).toEqual([other!.id]);
  await outcome(seat, client.reject(other!.id));
  expect(client.state.rings.map(({ id }) => id)).not.toContain(other!.id);
  expect(door.of('update-ring')).toEqual([
    { name: 'update-ring', ringId: one!.id, answer: 'accepted' },
    { name: 'update-ring', ringId: other!.id, answer: 'rejected' },
  ]);
});

test('[CL14] an offer that ran out says so when it is accepted', async () => {
  const seat = await sitDown();
  const { client, ask, door } = seat;
  await ask();
  door.refuse('update-ring', failureOf('ring-expired'));
  expect(await outcome(seat, client.accept(client.state.rings[0]!.id))).toMatchObject({
    failure: { code: 410, text: 'The offer ran out before it was accepted.' },
  });
});

test('[CL4][CL8] after a lost connection everything is subscribed to again and lines go out once', async () => {
  const { client, open, door, pass, said } = await sitDown();
  const id = await open();
  door.loseAnswerTo(({ name }) => name === 'publish-event');
  client.say(id, 'one');
  client.say(id, 'two');
  await pass();
  expect(client.state).toMatchObject({ connection: 'lost', rings: [] });
  expect(await client.setState('away')).toMatchObject({ failure: { name: 'connection-lost' } });
  await pass(1_000);
  expect(client.state.connection).toBe('open');
  expect(lines(client).map(({ text, mark }) => [text, mark])).toEqual([
    ['one', 'sent'],
    ['two', 'sent'],
  ]);
  expect(await said()).toEqual(['one', 'two']);
  expect(door.of('subscribe-routing')).toHaveLength(2);
});

test('[CL17] a token that is good no longer ends it: somebody has to sign in', async () => {
  const { client, host, users, door, pass } = await sitDown();
  const user = host.rows('users').find(({ id }) => id === users.agent)!;
  await host.must({
    type: 'user.save',
    draft: { ...user, enabled: false, skills: [...user.skills], profiles: [...user.profiles] },
  });
  await pass(1_000);
  expect(client.state.connection).toBe('signed-out');
  const tries = door.urls.length;
  await pass(60_000);
  expect(door.urls).toHaveLength(tries);
});

test('[CL5] after stop nothing is tried any more', async () => {
  const { client, door, pass } = await sitDown();
  client.stop();
  const tries = door.urls.length;
  door.close();
  await pass(60_000);
  expect(door.urls).toHaveLength(tries);
  expect(await client.setState('online')).toMatchObject({ failure: { name: 'connection-lost' } });
});
