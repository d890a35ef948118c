import { expect, test } from 'vitest';
import type { DeskConversation } from '#client/agent/agent-desk';
import { createAgentClient } from '#client/agent/agent-client';
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
  let signIns = 0;
  const counting: typeof sandbox = {
    ...sandbox,
    dispatch(command, ...rest) {
      if (command.type === 'user.signIn') signIns += 1;
      return sandbox.dispatch(command, ...rest);
    },
  };
  const stage = { sandbox: counting, accountId: account.id, time, random: chances() };
  let played = agents;
  const floor = createFloor(stage, () => played);
  return {
    ...{ host, floor, owner, agents },
    signIns: () => signIns,
    async desk(userId: (typeof agents)[number]) {
      const { bearer } = await host.must({ type: 'user.signIn', userId }, userId);
      return createAgentClient({ door: sandbox, user: { id: userId, accountId: account.id }, bearer });
    },
    /** Whom it may play from now on. */
    play: (users: typeof agents) => void (played = users),
    stateOf: (id: string) => host.rows('agents').find((agent) => agent.id === id)?.state,
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

test('[FL3][FL5] rates chosen at once bring nobody twice, and Off at once leaves nobody behind', async () => {
  const { floor, pass, agents, stateOf, signIns } = await floorOf('ready');
  for (const rate of ['quiet', 'usual', 'rush'] as const) floor.setRate(rate);
  await pass(20 * seconds);
  expect(floor.state.agents).toEqual(agents);
  expect(signIns()).toBe(1);
  floor.setRate('off');
  await pass(900 * seconds);
  floor.setRate('rush');
  floor.setRate('off');
  await pass(60 * seconds);
  expect(floor.state).toMatchObject({ rate: 'off', agents: [] });
  expect(agents.map(stateOf)).not.toContain('online');
  floor.end();
});

test('[FL5] a rate that is chosen while the agents leave has them come again', async () => {
  const { floor, pass, agents, stateOf } = await floorOf('ready');
  for (let beat = 0; beat < 6; beat += 1) {
    floor.setRate('usual');
    await pass(5 * seconds);
    floor.setRate('off');
    await pass(300 * seconds + beat * 100);
    floor.setRate('rush');
    await pass(30 * seconds);
    expect(floor.state.agents).toEqual(agents);
    expect(agents.map(stateOf)).toEqual(['online']);
  }
  floor.end();
});

test('[FL7] whoever sits down in the tab is let go of', async () => {
  const { floor, pass, play, agents, stateOf } = await floorOf('ready');
  floor.setRate('rush');
  await pass(20 * seconds);
  expect(floor.state.agents).toEqual(agents);
  play([]);
  await pass(20 * seconds);
  expect(floor.state.agents).toEqual([]);
  expect(agents.map(stateOf)).not.toContain('online');
  floor.end();
});

/** The consumer, to the agent who is here. */
function hasSpokenAgain(lines: DeskConversation['lines']): boolean {
  const mine = lines.findIndex(({ author }) => author.kind === 'me');
  return mine >= 0 && lines.findLastIndex(({ author }) => author.kind === 'consumer') > mine;
}

test('[FL2] whose chat an agent ends after an answer was served', async () => {
  const { floor, pass, agents, desk } = await floorOf('ready');
  const [helen] = agents;
  if (!helen) throw new Error('Helen is missing.');
  floor.setRate('usual');
  const client = await desk(helen);
  for (let beat = 0; beat < 600 && floor.state.served + floor.state.gaveUp === 0; beat += 1) {
    await pass(seconds);
    for (const { id, lines } of client.state.conversations.filter(({ open }) => open))
      if (hasSpokenAgain(lines)) await client.close(id);
  }
  expect(floor.state).toMatchObject({ gaveUp: 0 });
  expect(floor.state.served).toBeGreaterThan(0);
  client.stop();
  floor.end();
});
