import { expect, test } from 'vitest';
import { lessonRowId } from '#contract/topics';
import * as lessonsModule from '#core/lessons/index';
import type { LaterLesson } from '#core/lessons/lesson';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { createPlayer } from '../core/lessons/players';

const { laterLessons } = lessonsModule;

test('[EN51] a lesson that comes later is fetched and judged once it is begun', async () => {
  const fetched: string[] = [];
  const counting = laterLessons.map((one): LaterLesson => ({
    ...one,
    load: () => (fetched.push(one.id), one.load()),
  }));
  const lessons = () => Promise.resolve({ ...lessonsModule, laterLessons: counting });
  const host = await createTestHost({ parts: { lessons } });
  const { id: mine } = host.rows('accounts')[0]!;
  host.api.watch(['lessons'], () => {});
  await host.clock.advance(100);
  const ids = () => host.rows('lessons').map(({ id }) => id);
  expect(ids().filter((id) => laterLessons.some((one) => id.endsWith(one.id)))).toEqual([]);
  expect(fetched).toEqual([]);
  const [later] = laterLessons;
  const lessonId = lessonRowId(mine, later!.id);
  const first = (await later!.load()).steps[0]!.id;
  await host.must({ type: 'lesson.enter', lessonId, stepId: first });
  await host.clock.advance(100);
  expect(fetched).toEqual([later!.id]);
  expect(ids().filter((id) => id.endsWith(later!.id))).toEqual([lessonId]);
  expect(host.rows('lessons').find(({ id }) => id === lessonId)).toMatchObject({
    current: first,
    entered: [first],
  });
});

test('[EN50] firsts say that a failure was caught, that a bot took over, and that the service was called', async () => {
  const reached = async (player: Awaited<ReturnType<typeof createPlayer>>) =>
    Object.values((await player.world()).conversations).map(({ milestones }) => milestones);
  const [byApi, whenItFails] = await Promise.all(laterLessons.map((one) => one.load()));
  const failing = await createPlayer(whenItFails);
  await failing.solveUntil('catcher');
  expect(await reached(failing)).toEqual([expect.not.arrayContaining(['failure-caught'])]);
  for (const { id } of whenItFails!.steps) await failing.solve(id);
  const all = (await reached(failing)).flat();
  expect(all).toContain('failure-caught');
  proves('S333', () => expect(all).toContain('escalation-failed'));
  proves('S314', () => expect(all).toContain('bot-took-over'));
  const { connectors, users, bots } = await failing.world();
  const other = Object.values(connectors).find(({ userId }) => users[userId]?.loginName === 'specialist_bot');
  proves('S315', () => expect(other).toMatchObject({ status: 'online', role: 'agent' }));
  expect(users[other!.userId]).toMatchObject({ type: 'bot', skills: [expect.any(String)] });
  const stored = Object.values(bots).flatMap(({ integrations }) => integrations.map(({ name }) => name));
  proves('S330', () => expect(stored).toContain('ToSpecialist'));
  expect(all).not.toContain('transfer-called');
  const calling = await createPlayer(byApi);
  for (const { id } of byApi!.steps) await calling.solve(id);
  const handoff = Object.values((await calling.world()).bots)
    .flatMap(({ dialogs }) => dialogs)
    .at(-1)!;
  proves('S302', () => expect(handoff.name).toBe('Agent Handoff'));
  proves('S303', () =>
    expect(handoff.interactions[0]).toMatchObject({
      kind: 'user-says',
      sample: 'I want to speak to an agent',
    }),
  );
  expect((await reached(calling)).flat()).toContain('transfer-called');
});

test.each(laterLessons)(
  '[LE13] “$title”: the rows say after every step what the world says',
  async ({ load, id }) => {
    const lesson = await load();
    const player = await createPlayer(lesson);
    const { host, me } = player;
    host.api.watch(['lessons'], () => {});
    await host.must({
      type: 'lesson.enter',
      lessonId: lessonRowId(me.accountId, id),
      stepId: lesson.steps[0]!.id,
    });
    await host.clock.advance(100);
    const row = () => host.rows('lessons').find(({ lessonId }) => lessonId === id);
    for (const step of lesson.steps) {
      await player.solve(step.id);
      expect(row()?.steps, step.id).toEqual((await player.progress()).steps);
    }
  },
);
