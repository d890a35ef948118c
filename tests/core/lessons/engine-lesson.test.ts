import { expect, test } from 'vitest';
import { laterLessons } from '#core/lessons/index';
import type { Scene } from '#core/lessons/scene';
import type { Connector } from '#model/connector';
import type { Bot } from '#model/bot';
import { asId, type BotId, type ConnectorId, type UserId } from '#model/ids';
import type { User } from '#model/user';
import { createPlayer } from './players';

async function upTo(stepId: string) {
  const lesson = await laterLessons.find(({ id }) => id === 'connect-an-engine')!.load();
  const player = await createPlayer(lesson);
  await player.solveUntil(stepId);
  const world = await player.world();
  const connector = Object.values(world.connectors).find(({ plays }) => plays.kind === 'engine');
  const user = connector && world.users[connector.userId];
  const stepOf = (id: string) => lesson.steps.find((step) => step.id === id)!;
  const missing = (scene: Scene, id: string) => stepOf(id).missing(scene, player.me);
  const detour = (scene: Scene, id: string) => stepOf(id).detour?.(scene, player.me) ?? null;
  const crew = (scene: Scene, id: string) => stepOf(id).takes?.(scene, player.me) ?? null;
  const solution = (scene: Scene, id: string) => stepOf(id).solution(scene, player.me);
  return { player, world, connector: connector!, user: user!, missing, detour, crew, solution };
}

/** A second engine, before or behind the one of the lesson, with a user of its own. */
function withSecond(
  { world, connector, user }: Awaited<ReturnType<typeof upTo>>,
  as: Partial<User>,
  how: Partial<Connector>,
  before = false,
): Scene {
  const other = { ...user, id: asId<UserId>('second'), loginName: 'second_bot', ...as };
  const id = asId<ConnectorId>('second');
  const second = { [id]: { ...connector, ...how, id, userId: other.id } as Connector };
  return {
    ...world,
    users: { ...world.users, [other.id]: other },
    connectors: before ? { ...second, ...world.connectors } : { ...world.connectors, ...second },
  };
}

test('[LG67] of several engines the lesson is about the one that lacks least, in each of its steps', async () => {
  const at = await upTo('start-engine');
  const scene = withSecond(at, {}, { conversationKind: 'messaging', wanted: 'running', status: 'online' });
  expect(at.missing(scene, 'connect-engine')).toEqual([]);
  const [offline, other] = at.missing(scene, 'start-engine');
  expect(offline).toBe(`The engine of “${at.user.loginName}” is not Online. Start it.`);
  expect(other).toBe(
    'The engine of “second_bot” takes chats of the same skill: press Stop in its row, under Connect Bots.',
  );
});

test('[LG68] an engine whose user has not the bot’s skill is named, in place of saying that there is none', async () => {
  const at = await upTo('engine-user');
  const connected = await upTo('start-engine');
  const scene = withSecond(
    { ...connected, world: { ...at.world, connectors: {} } },
    { skills: [] },
    { wanted: 'stopped' },
  );
  for (const id of ['engine-user', 'connect-engine', 'start-engine'])
    expect(connected.missing(scene, id), id).toEqual([
      'The engine of “second_bot” gets no chats here: its user does not have the skill “Bot”.',
    ]);
});

test('[LG69] mended is the engine that has failed, whichever else there is', async () => {
  const at = await upTo('mend-engine');
  const scene = withSecond(at, {}, { faults: [], wanted: 'running', status: 'online' }, true);
  expect(at.missing(scene, 'mend-engine')).toEqual([
    `The engine of “${at.user.loginName}” is broken on purpose: press Mend in its row.`,
  ]);
});

test('[LG73] once the service is taken away, the way leads to a chat with the engine', async () => {
  const at = await upTo('engine-outage');
  expect(at.detour(at.world, 'engine-outage')?.where.route).toBe('/connect-bots');
  const broken = { ...at.connector, faults: ['bot-fails' as const] };
  const scene: Scene = { ...at.world, connectors: { ...at.world.connectors, [broken.id]: broken } };
  expect(at.detour(scene, 'engine-outage')?.where.route).toMatch(/^\/visitor-page\//);
});

test('[LG72] an engine is mended once it has answered in a chat that is newer than the one in which it failed', async () => {
  const at = await upTo('mend-engine');
  const whole: Scene = {
    ...at.world,
    connectors: { ...at.world.connectors, [at.connector.id]: { ...at.connector, faults: [] } },
  };
  expect(at.detour(at.world, 'mend-engine')).toBeNull();
  expect(at.missing(whole, 'mend-engine')).toEqual([
    `The engine of “${at.user.loginName}” is whole again, and has answered nobody since: open a new chat and write something.`,
  ]);
  expect(at.detour(whole, 'mend-engine')?.where.route).toMatch(/^\/visitor-page\//);
  await at.player.solve('mend-engine');
  const after = await at.player.world();
  expect(at.missing(after, 'mend-engine')).toEqual([]);
  expect(after.recent.length).toBe(at.world.recent.length + 1);
});

test('[LG72] a chat that came back to the engine that failed in it is ended for a new one; another engine that has its chats now may answer', async () => {
  const at = await upTo('mend-engine');
  const caught = Object.values(at.world.conversations).find(({ milestones }) =>
    milestones.includes('engine-failed'),
  )!;
  const back = { ...caught, phase: { name: 'assigned', since: 1, userId: at.user.id } as const };
  const scene = { ...at.world, conversations: { ...at.world.conversations, [back.id]: back } };
  expect(at.solution(scene, 'mend-engine')).toContainEqual(
    expect.objectContaining({ do: 'end-chat', conversationId: back.id }),
  );

  await at.player.solve('mend-engine');
  const after = await at.player.world();
  const answered = after.conversations[after.recent.at(-1)!]!;
  const byOther = { ...answered, firstBot: asId<UserId>('second') };
  const stopped = { ...after.connectors[at.connector.id]!, wanted: 'stopped', status: 'stopped' } as const;
  const two = withSecond({ ...at, world: after }, {}, { faults: [], wanted: 'running', status: 'online' });
  const among: Scene = {
    ...two,
    connectors: { ...two.connectors, [stopped.id]: stopped },
    conversations: { ...two.conversations, [byOther.id]: byOther },
  };
  expect(at.missing(among, 'mend-engine')).toEqual([]);
});

test('[LG70] the way to start the engine leads to what is missing: its Mend, its Start, else the Stop of what is in its way', async () => {
  const at = await upTo('start-engine');
  const namesOf = (scene: Scene) =>
    at.detour(scene, 'start-engine')?.where.way.map((stage) => stage.map(({ name }) => name));
  const login = at.user.loginName;
  expect(namesOf(at.world)).toEqual([[`Menu of ${login}`, 'Start']]);
  const as = (how: Partial<Connector>): Connector => ({ ...at.connector, ...how }) as Connector;
  const among = (own: Connector): Scene => ({
    ...at.world,
    connectors: { ...at.world.connectors, [own.id]: own },
  });
  const broken = as({ faults: ['killed'], status: 'offline', wanted: 'running' });
  expect(namesOf(among(broken))).toEqual([['Mend']]);
  const online = as({ status: 'online', wanted: 'running' });
  expect(at.detour(among(online), 'start-engine')).toBeNull();
  const beside = withSecond(at, {}, { wanted: 'running', status: 'online' });
  const scene = { ...beside, connectors: { ...beside.connectors, [online.id]: online } };
  expect(at.detour(scene, 'start-engine')?.where.route).toBe('/connect-bots');
  expect(namesOf(scene)).toEqual([['Menu of second_bot', 'Stop']]);
});

test('[LG70] a bot in the way of the engine is named with its place, and its Agent Connectors are led to', async () => {
  const at = await upTo('available');
  const botId = asId<BotId>('billing');
  const bots = { [botId]: { id: botId, name: 'Billing Bot', accountId: at.player.me.accountId } as Bot };
  const plays = { kind: 'bot', botId } as const;
  const scene = { ...withSecond(at, {}, { plays }), bots };
  expect(at.missing(scene, 'start-engine')).toEqual([
    'The connector of “second_bot” takes chats of the same skill: press Stop in its row, under Agent Connectors of the bot “Billing Bot”.',
  ]);
  expect(at.detour(scene, 'start-engine')).toMatchObject({
    how: [
      'In Conversation Builder open the bot Billing Bot, then Agent Connectors, and there press Stop in the row of second_bot.',
    ],
    where: { route: '/bots/billing/connectors' },
  });
});

test('[LG71] who may connect and start an engine is said where that is asked for', async () => {
  const at = await upTo('connect-engine');
  for (const id of ['connect-engine', 'start-engine']) {
    const crew = at.crew(at.world, id);
    expect(crew?.asset).toBe('the permission “Create and start bots”');
    expect(crew?.people.map(({ nickname }) => nickname)).toEqual(['Robin']);
  }
});
