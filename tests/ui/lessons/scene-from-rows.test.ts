import { expect, test } from 'vitest';
import { fillPlaceholders, type Move, type Scene } from '#core/lessons/index';
import { connect, createPlayer, type Player } from '../../core/lessons/players';
import { sceneFromRows } from '../../../src/ui/features/lessons/scene-from-rows';

function pageOf({ host }: Player): Scene {
  return sceneFromRows((topic) => new Map(host.rows(topic).map((row) => [row.id, row])));
}

const key = { keyName: 'k', appKey: 'a', secret: 's', accessToken: 't', accessTokenSecret: 'u' };
const plain = (move: Move) => (move.kind === 'with-key' ? { ...move, command: move.command(key) } : move);

test('[LG4] at every step a page comes to the same as the engine', async () => {
  const player = await createPlayer();
  const { me } = player;
  const seen = (scene: Scene) =>
    connect.steps.map(({ where, values, missing, solution }) => ({
      missing: missing(scene, me),
      route: fillPlaceholders(connect, where.route, scene, me),
      values: values.map(({ value }) => fillPlaceholders(connect, value, scene, me)),
      moves: solution(scene, me).map(plain),
    }));
  for (const { id } of connect.steps) {
    expect(seen(pageOf(player)), id).toEqual(seen(await player.world()));
    await player.solve(id);
  }
});
