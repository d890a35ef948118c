import { expect, test } from 'vitest';
import { laterLessons } from '#core/lessons/index';
import type { Scene } from '#core/lessons/scene';
import type { Connector } from '#model/connector';
import { asId, type ConnectorId, type UserId } from '#model/ids';
import type { User } from '#model/user';
import { createPlayer } from './players';

async function upTo(stepId: string) {
  const lesson = await laterLessons.find(({ id }) => id === 'connect-an-engine')!.load();
  const player = await createPlayer(lesson);
  await player.solveUntil(stepId);
  const world = await player.world();
  const connector = Object.values(world.connectors).find(({ plays }) => plays.kind === 'engine');
  const user = connector && world.users[connector.userId];
  const missing = (scene: Scene, id: string) =>
    lesson.steps.find((step) => step.id === id)!.missing(scene, player.me);
  return { world, connector: connector!, user: user!, missing };
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
  expect(other).toBe('The engine of “second_bot” takes chats of the same skill: press Stop in its row.');
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
