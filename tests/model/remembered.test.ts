import { expect, test } from 'vitest';
import type { BotRun } from '#model/bot-run';
import { asId } from '#model/ids';
import { forgetAll, remember, rememberedIn } from '#model/remembered';
import { emptyWorld } from '#model/world';

const channel = { kind: 'preview' } as const;
const run = (botId: string, values: Readonly<Record<string, string>>): BotRun => ({
  ...{ id: asId('run'), botId: asId(botId), channel, state: 'active', stack: [], at: null, chips: [] },
  fallbacks: { question: null, count: 0 },
  ...{ waits: { for: 'consumer' }, escalationFailures: 0, heard: null, payload: null, lastCall: null },
  variables: Object.entries(values).map(([name, value]) => ({
    name,
    value,
    scope: 'forever',
    dialogId: null,
  })),
  ...{ heardUpTo: -1, outbox: [] },
});
const known = (world: ReturnType<typeof emptyWorld>, botId = 'bot') =>
  Object.fromEntries(rememberedIn(world, asId(botId), channel, 5).map(({ name, value }) => [name, value]));

test('[EN37] a turn changes what it has changed: what another conversation has kept meanwhile stays', () => {
  const world = emptyWorld();
  remember(world, run('bot', {}), run('bot', { name: 'Ann' }), 1);
  remember(world, run('bot', {}), run('bot', { size: '3' }), 2);
  expect(known(world)).toEqual({ name: 'Ann', size: '3' });
  remember(world, run('bot', { name: 'Ann' }), run('bot', { name: 'Bob' }), 3);
  remember(world, run('bot', { size: '3' }), run('bot', {}), 4);
  expect(known(world)).toEqual({ name: 'Bob' });
  remember(world, run('bot', { name: 'Bob' }), run('bot', {}), 4);
  expect(world.remembered).toEqual({});
});

test('[EN37] a deleted bot remembers nobody, and no other bot forgets anything', () => {
  const world = emptyWorld();
  remember(world, run('a', {}), run('a', { x: '1' }), 1);
  remember(world, run('a b', {}), run('a b', { x: '2' }), 1);
  forgetAll(world, asId('a'));
  expect(known(world, 'a b')).toEqual({ x: '2' });
  expect(known(world, 'a')).toEqual({});
});
