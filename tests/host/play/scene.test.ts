import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import type { OrderedNoun } from '#model/order';
import { emptyOrder } from '#model/order';
import { keysOf } from '#model/keys-of';
import { listOf } from '#model/list-of';
import { createCountingIds } from '#support/counting-ids';
import { setScene } from '#workers/host/play/set-scene';
import { fullWorld } from '../../persistence/full-world';

const plan = { channel: 'web', endpoints: [], agents: null, startsAt: 1_000_000 } as const;

/** Tests are what is played. */
const carried = keysOf(emptyOrder()).filter((noun) => noun !== 'tests');

test('[PL14] whatever is set up in a world is there where a bot of it is played', () => {
  const world = fullWorld();
  const [bot] = listOf(world, 'bots');
  if (!bot) throw new Error('There is no bot.');
  const scene = setScene({ ...plan, bot, world }, createCountingIds());
  const idsOf = (of: typeof world, noun: OrderedNoun) => Object.keys(of[noun]);
  for (const noun of carried) {
    expect(idsOf(world, noun).length, noun).toBeGreaterThan(0);
    expect(idsOf(scene.world, noun), noun).toEqual(expect.arrayContaining(idsOf(world, noun)));
  }
});

test('[PL14] a bot of a file that names no environment has that of the bot whose place it takes', () => {
  const world = fullWorld();
  const [bot] = listOf(world, 'bots');
  const [environment] = listOf(world, 'environments');
  if (!bot || !environment) throw new Error('There is no bot with an environment.');
  world.bots[bot.id] = { ...bot, environmentId: environment.id };
  const file: Bot = JSON.parse(JSON.stringify({ ...bot, environmentId: undefined }));
  const scene = setScene({ ...plan, bot: file, world }, createCountingIds());
  expect(scene.world.bots[scene.botId]?.environmentId).toBe(environment.id);
});
