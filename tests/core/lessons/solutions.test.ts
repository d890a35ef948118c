import { expect, test } from 'vitest';
import type { Scene } from '#core/lessons/scene';
import { proves } from '#support/proves';
import { connect, createPlayer } from './players';

/** Somebody who is Available is offered the chat in the moment the bot hands it over. */
const comesByItself = 'ring';

test('[LE1][LE9] the solutions, one after the other, turn every step from open to done', async () => {
  const player = await createPlayer();
  const toDo = connect.steps.map(({ id }) => id).filter((id) => id !== comesByItself);
  for (const id of toDo) {
    expect((await player.progress()).current).toBe(id);
    const open = await player.open();
    await player.solve(id);
    const left = open.filter((other) => other !== id && other !== comesByItself);
    expect((await player.open()).filter((other) => other !== comesByItself)).toEqual(left);
  }
  await proves('S43', async () => expect((await player.progress()).current).toBeNull());
});

test('[LE6] nothing is solved before what it stands on is there', async () => {
  const player = await createPlayer();
  const world = await player.world();
  const alone = connect.steps.filter(({ solution }) => solution(world, player.me).length > 0);
  expect(alone.map(({ id }) => id)).toEqual(['bot-skill', 'human-skill', 'campaign', 'bot']);
});

test('[LE6] what is done is not done again', async () => {
  const player = await createPlayer();
  for (const { id } of connect.steps) await player.solve(id);
  const world = await player.world();
  expect(connect.steps.flatMap(({ solution }) => solution(world, player.me))).toEqual([]);
});

test('[LE7] what is a state opens again when it is no longer true, what has happened does not', async () => {
  const player = await createPlayer();
  for (const { id } of connect.steps) await player.solve(id);
  expect(await player.open()).toEqual([]);
  const connectorId = player.host.rows('connectors')[0]!.id;
  await player.host.must({ type: 'connector.stop', connectorId });
  expect(await player.open()).toEqual(['start']);
  for (const { userId } of Object.values((await player.world()).agents))
    await player.setState(userId, 'AWAY');
  await proves('S136', async () => expect(await player.open()).toEqual(['start', 'available']));
  for (const id of await player.open()) await player.solve(id);
  expect(await player.open()).toEqual([]);
});

test('[LE7] the steps of the test conversation ask for events, all others for a state', async () => {
  const player = await createPlayer();
  const nothingYet = await player.world();
  for (const { id } of connect.steps) await player.solve(id);
  const { recent, conversations, ...setUp } = await player.world();
  const openIn = (scene: Scene, asksFor: string) =>
    connect.steps.filter((step) => step.asksFor === asksFor && step.missing(scene, player.me).length > 0);
  expect(openIn({ ...nothingYet, recent, conversations }, 'event')).toEqual([]);
  const untested = { ...setUp, recent: [], conversations: {} };
  expect(openIn(untested, 'state')).toEqual([]);
  expect(openIn(untested, 'event').map(({ id }) => id)).toEqual(
    connect.steps.filter(({ asksFor }) => asksFor === 'event').map(({ id }) => id),
  );
});
