import { expect, test } from 'vitest';
import { connect, createPlayer, type Player } from './players';

const stepOf = (id: string) => connect.steps.find((step) => step.id === id)!;

async function missing(player: Player, id: string): Promise<readonly string[]> {
  return (await player.progress()).steps.find((step) => step.id === id)!.missing;
}

async function detourOf(player: Player, id: string) {
  return stepOf(id).detour?.(await player.world(), player.me) ?? null;
}

/** Does what the panel would do, step by step, until all is done; the steps it took. */
async function finish(player: Player): Promise<string[]> {
  const taken: string[] = [];
  for (;;) {
    const { current } = await player.progress();
    if (current === null) return taken;
    taken.push(current);
    await player.solve(current);
    expect((await player.progress()).current, `after ${taken.join(', ')}`).not.toBe(current);
  }
}

async function everybody(player: Player, availability: 'AWAY' | 'ONLINE'): Promise<void> {
  for (const { id, type } of player.host.rows('users'))
    if (type === 'human') await player.setState(id, availability);
}

async function endChats(player: Player): Promise<void> {
  for (const { id } of player.host.rows('conversations'))
    await player.play([{ kind: 'consumer', do: 'end-chat', conversationId: id }]);
}

const back = [
  'The bot tried to hand over, but nobody could take the chat. It has it again.',
  'Go back to the visitor page and ask for an agent again.',
];

test('[LE14][LE15] a handover that reached nobody is none: it is asked for again', async () => {
  const player = await createPlayer();
  await player.solveUntil('ask-for-agent');
  await everybody(player, 'AWAY');
  await player.solve('ask-for-agent');
  expect(await player.open()).toEqual(['available', 'ask-for-agent', 'ring', 'accept', 'answer']);
  const nobody = 'Nobody with the skill “Human” is Available. Who has it: Robin.';
  expect(await missing(player, 'ask-for-agent')).toEqual([...back, nobody]);
  await everybody(player, 'ONLINE');
  expect((await player.progress()).current).toBe('ask-for-agent');
  expect(await missing(player, 'ask-for-agent')).toEqual(back);
  for (const id of ['ring', 'accept', 'answer']) {
    expect((await missing(player, id)).slice(-2)).toEqual(back);
    const detour = await detourOf(player, id);
    expect(detour?.where.route).toBe(stepOf('ask-for-agent').where.route);
    expect(detour?.values).toEqual(stepOf('ask-for-agent').values);
  }
  expect(await finish(player)).toEqual(['ask-for-agent', 'accept', 'answer']);
});

test.each([
  ['accept', ['accept', 'answer']],
  ['answer', ['answer']],
])('[LE14][LE15] a chat that ended before “%s”: what is left is done in another one', async (id, left) => {
  const player = await createPlayer();
  await player.solveUntil(id);
  await endChats(player);
  expect((await missing(player, id)).slice(1)).toEqual(['The chat that was handed over is over.', back[1]]);
  expect(await detourOf(player, id)).not.toBeNull();
  expect(await finish(player)).toEqual(left);
});

test('[LE14] while all goes its usual way there is no other', async () => {
  const player = await createPlayer();
  const detours = () => Promise.all(connect.steps.map(({ id }) => detourOf(player, id)));
  for (const { id } of connect.steps) {
    expect((await detours()).filter(Boolean), `before ${id}`).toEqual([]);
    await player.solve(id);
  }
  expect((await detours()).filter(Boolean)).toEqual([]);
});

test('[LE14] a chat that leads past the bot is ended, and another begun', async () => {
  const player = await createPlayer();
  await player.solveUntil('live-chat');
  const [campaign] = player.host.rows('campaigns');
  const human = player.host.rows('skills').find(({ name }) => name === 'Human')!;
  await everybody(player, 'ONLINE');
  const wrong = campaign!.engagements.map((one) => ({
    ...one,
    routing: { kind: 'specific-skill' as const, skillId: human.id },
  }));
  await player.host.must({ type: 'campaign.save', draft: { ...campaign!, engagements: wrong } });
  await player.play([{ kind: 'consumer', do: 'open-chat' }]);
  await player.host.must({
    type: 'campaign.save',
    draft: { ...campaign!, engagements: [...campaign!.engagements] },
  });
  expect(await missing(player, 'live-chat')).toEqual([
    'A chat is open that does not lead to the bot. The visitor has to end it and begin a new one.',
  ]);
  expect(await finish(player)).toEqual(['live-chat', 'bot-answers', 'ask-for-agent', 'accept', 'answer']);
});

test('[LE14] a connector of another kind that runs is stopped and corrected, by hand too', async () => {
  const player = await createPlayer();
  await player.solveUntil('connector');
  const user = player.host.rows('users').find(({ type }) => type === 'bot')!;
  const bot = player.host.rows('bots')[0]!;
  const draft = {
    id: null,
    plays: { kind: 'bot', botId: bot.id },
    settings: [],
    accountId: player.me.accountId,
    userId: user.id,
    role: 'agent',
  } as const;
  const { connectorId } = await player.host.must({
    type: 'connector.save',
    draft: { ...draft, conversationKind: 'messaging', environment: 'production' },
  });
  await player.host.must({ type: 'connector.start', connectorId });
  const ways = async () =>
    (await detourOf(player, 'connector'))?.where.way.map((stage) => stage.map(({ name }) => name));
  expect((await detourOf(player, 'connector'))?.how).toEqual([
    'Press Stop in the row of bot_user: a connector that runs cannot be changed.',
    'Open ⋮ in the row and choose Edit. Choose these values and press Save.',
    'Then press Start again.',
  ]);
  expect(await ways()).toEqual([['Menu of bot_user', 'Stop']]);
  await player.host.must({ type: 'connector.stop', connectorId });
  expect(await ways()).toEqual([
    ['Menu of bot_user'],
    ['Edit'],
    ['Agent User ID', 'Role', 'Conversation Type', 'Deploy to', 'Save'],
  ]);
  await player.host.must({ type: 'connector.start', connectorId });
  expect(await finish(player)).toEqual([
    'connector',
    'start',
    'available',
    'live-chat',
    'bot-answers',
    'ask-for-agent',
    'accept',
    'answer',
  ]);
  expect(player.host.rows('connectors')).toHaveLength(1);
});

test('[LE14] the bot user in a connector of another bot is freed for the right one', async () => {
  const player = await createPlayer();
  await player.solveUntil('connector');
  const { host, me } = player;
  const user = host.rows('users').find(({ type }) => type === 'bot')!;
  const { botId } = await host.must({
    type: 'bot.create',
    accountId: me.accountId,
    name: 'Other',
    description: '',
  });
  await host.must({
    type: 'connector.save',
    draft: {
      id: null,
      plays: { kind: 'bot', botId },
      accountId: me.accountId,
      userId: user.id,
      role: 'agent',
      conversationKind: 'chat',
      environment: 'demo',
      settings: [],
    },
  });
  const detour = await detourOf(player, 'connector');
  expect(detour?.where).toMatchObject({
    route: `/bots/${botId}/connectors`,
    way: [[{ name: 'Menu of bot_user' }], [{ name: 'Delete' }]],
  });
  expect((await finish(player))[0]).toBe('connector');
});
