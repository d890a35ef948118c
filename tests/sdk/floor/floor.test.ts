import { expect, test } from 'vitest';
import { createFloor, createFloorTime, mostVisitors, playedOf } from '#sdk/floor';
import { draftOf } from '#core/lessons/connect-to-liveengage/user-draft';
import { starts } from '#core/starts/index';
import { createTestHost } from '#support/test-host';
import { groundOf, playStartOn, startStageOf } from '#support/start-stage';

const seconds = 1_000;

/** The same chances each time. */
function chances(): () => number {
  let at = 1;
  return () => {
    at = (at * 48_271) % 2_147_483_647;
    return at / 2_147_483_647;
  };
}

async function floorOf(id: string, plays: readonly string[] = ['Helen']) {
  const host = await createTestHost();
  const ground = groundOf(host);
  const landed = await playStartOn(ground, starts.find((one) => one.id === id)?.start);
  if (!landed.ok) throw new Error(landed.failure.text);
  landed.value.leave();
  const { sandbox } = startStageOf(ground);
  const time = createFloorTime(sandbox, () => host.clock.now());
  const [account] = host.rows('accounts');
  const users = host.rows('users');
  const owner = users.find(({ createdBy }) => createdBy === null);
  if (!account || !owner) throw new Error('Nobody is there.');
  const agents = users.filter(({ nickname }) => plays.includes(nickname)).map((user) => user.id);
  const stage = { sandbox, accountId: account.id, time, random: chances() };
  const floor = createFloor(stage, agents);
  return {
    ...{ host, floor, owner },
    /** Lets time pass in beats, for each has work that follows from the one before. */
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed += 200) await host.clock.advance(200);
    },
    open: () => host.rows('conversations').filter(({ phase }) => phase.name !== 'ended').length,
  };
}

test('[FL2][FL3] visitors come, are handed over, are answered by an agent, and go', async () => {
  const { host, floor, pass } = await floorOf('ready');
  floor.setRate('usual');
  await pass(180 * seconds);
  expect(floor.state.served).toBeGreaterThan(0);
  expect(floor.state.problem).toBe('');
  const done = host.rows('conversations').filter(({ phase }) => phase.name === 'ended');
  expect(done.some(({ milestones }) => milestones.includes('human-spoke'))).toBe(true);
  floor.end();
});

test('[FL2] whom nobody answers leaves after a while', async () => {
  const { floor, pass } = await floorOf('ready', []);
  floor.setRate('usual');
  await pass(360 * seconds);
  expect(floor.state.served).toBe(0);
  expect(floor.state.gaveUp).toBeGreaterThan(0);
  floor.end();
});

test('[FL1] while the clock stands nobody comes', async () => {
  const { host, floor, owner, pass } = await floorOf('ready');
  await host.must({ type: 'clock.set', mode: 'paused', rate: 1 }, owner.id);
  floor.setRate('rush');
  await pass(60 * seconds);
  expect(host.rows('conversations')).toEqual([]);
  await host.must({ type: 'clock.set', mode: 'running', rate: 1 }, owner.id);
  await pass(20 * seconds);
  expect(host.rows('conversations').length).toBeGreaterThan(1);
  floor.end();
});

test('[FL4] nobody more comes while as many are here as it holds; nobody comes where no chat is offered', async () => {
  const { host, floor, pass } = await floorOf('ready', []);
  floor.setRate('rush');
  let most = 0;
  for (let beat = 0; beat < 120; beat += 1) {
    await pass(seconds);
    most = Math.max(most, floor.state.here);
  }
  expect(most).toBe(mostVisitors);
  expect(host.rows('visitors')[0]?.offer).not.toBeNull();
  floor.end();
  const other = await floorOf('empty', []);
  other.floor.setRate('rush');
  await other.pass(5 * seconds);
  expect(other.floor.state).toMatchObject({
    here: 0,
    problem: 'The visitor page offers no chat, so nobody comes.',
  });
  other.floor.end();
});

test('[FL5] switched off, those who are here end what they came for, and the agents leave', async () => {
  const { host, floor, pass, open } = await floorOf('ready');
  floor.setRate('rush');
  await pass(30 * seconds);
  floor.setRate('off');
  const came = host.rows('conversations').length;
  expect(floor.state.here).toBeGreaterThan(0);
  await pass(900 * seconds);
  expect(host.rows('conversations')).toHaveLength(came);
  expect(floor.state).toMatchObject({ here: 0, agents: [] });
  expect(open()).toBe(0);
  const helen = host.rows('users').find(({ nickname }) => nickname === 'Helen');
  expect(host.rows('agents').find(({ id }) => id === helen?.id)?.state).not.toBe('online');
  floor.end();
});

test('[FL7] played are enabled agents with a skill, and neither bots nor who sits in the tab', async () => {
  const { host, owner } = await floorOf('living-floor');
  const users = host.rows('users');
  const called = (id: string) => users.find((user) => user.id === id)?.nickname;
  const helen = users.find(({ nickname }) => nickname === 'Helen');
  if (!helen) throw new Error('Helen is missing.');
  expect(playedOf(users, helen.id).map(called)).toEqual(['Ada', 'Ben']);
  const disabled = users.map((user) => (user.nickname === 'Ben' ? { ...user, enabled: false } : user));
  expect(playedOf(disabled, owner.id).map(called)).toEqual(['Helen', 'Ada']);
});

test('[FL3] an agent who cannot come is said to, as long as the floor runs', async () => {
  const { host, floor, owner, pass } = await floorOf('ready');
  const helen = host.rows('users').find(({ nickname }) => nickname === 'Helen');
  if (!helen) throw new Error('Helen is missing.');
  await host.must({ type: 'user.save', draft: { ...draftOf(helen), enabled: false } }, owner.id);
  floor.setRate('usual');
  await pass(60 * seconds);
  expect(floor.state.agents).toEqual([]);
  expect(floor.state.problem).toMatch(/./);
  floor.end();
});
