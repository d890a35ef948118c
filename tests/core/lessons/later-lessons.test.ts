import { expect, test } from 'vitest';
import { laterLessons } from '#core/lessons/index';
import { connect, createPlayer } from './players';

test.each(laterLessons)(
  '[LE1][LE6] “$title”: the solutions, one after the other, turn every step from open to done, and none twice',
  async ({ load }) => {
    const lesson = await load();
    const player = await createPlayer(lesson);
    const world = await player.world();
    const alone = lesson.steps.filter(({ solution }) => solution(world, player.me).length > 0);
    expect(alone.map(({ id }) => id).filter((id) => !/skill|campaign|^bot$/.test(id))).toEqual([]);
    for (const { id } of lesson.steps) {
      expect((await player.progress()).current).toBe(id);
      await player.solve(id);
      expect(await player.missing(id)).toEqual([]);
    }
    expect(await player.open()).toEqual([]);
    const done = await player.world();
    expect(lesson.steps.flatMap(({ solution }) => solution(done, player.me))).toEqual([]);
  },
);

test.each(laterLessons)(
  '[LE5] “$title” can be begun by who has done the first lesson, which stays done',
  async ({ load }) => {
    const player = await createPlayer();
    for (const { id } of connect.steps) await player.solve(id);
    const lesson = await load();
    for (const step of lesson.steps)
      for (let attempt = 0; attempt < 2; attempt += 1)
        await player.play(step.solution(await player.world(), player.me));
    const world = await player.world();
    const open = lesson.steps.filter(({ missing }) => missing(world, player.me).length > 0);
    expect(open.map(({ id }) => id)).toEqual([]);
    // Who lets a transfer fail has gone away; an engine takes chats in place of the bot.
    const given: Readonly<Record<string, string[]>> = {
      'when-it-fails': ['available'],
      'connect-an-engine': ['start'],
    };
    const unavoidable = given[lesson.id] ?? [];
    expect(await player.open()).toEqual(unavoidable);
  },
);

test('[AE74] a step that waits for a connector says that it is broken on purpose, and mends it', async () => {
  const player = await createPlayer();
  await player.solveUntil('available');
  const [{ id: connectorId } = { id: null }] = player.host.rows('connectors');
  const detour = async () =>
    connect.steps.find(({ id }) => id === 'start')?.detour?.(await player.world(), player.me) ?? null;
  expect(await detour()).toBeNull();
  for (const fault of ['killed', 'cut'] as const) {
    await player.host.must({ type: 'connector.break', connectorId: connectorId!, fault, on: true });
    await player.host.clock.advance(60_000);
    expect((await player.missing('start')).join(), fault).toMatch(/on purpose: press Mend/);
    expect((await detour())?.where.way[0]).toMatchObject([{ name: 'Mend' }]);
    await player.solve('start');
    expect(await player.missing('start'), fault).toEqual([]);
    expect(player.host.rows('connectors')[0]).not.toHaveProperty('faults');
  }
});

test('[AE74] further connectors and engines are mended too', async () => {
  for (const [lessonId, stepId, fault] of [
    ['when-it-fails', 'other-connector', 'cut'],
    ['connect-an-engine', 'start-engine', 'killed'],
    ['connect-an-engine', 'engine-card', 'bot-fails'],
  ] as const) {
    const lesson = await laterLessons.find(({ id }) => id === lessonId)!.load();
    const player = await createPlayer(lesson);
    await player.solveUntil(stepId);
    const shown = lesson.steps.find(({ id }) => id === stepId)!;
    if (fault !== 'bot-fails') await player.solve(stepId);
    const connectorId = player.host.rows('connectors').at(-1)!.id;
    await player.host.must({ type: 'connector.break', connectorId, fault, on: true });
    await player.host.clock.advance(60_000);
    expect((await player.missing(stepId)).join(), shown.title).toMatch(/on purpose: press Mend/);
    await player.solve(stepId);
    expect(await player.missing(stepId), shown.title).toEqual([]);
  }
});
