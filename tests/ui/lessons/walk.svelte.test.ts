import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { laterLessons } from '#core/lessons/index';
import { createGuideStage, lesson } from './guide-stage';

test('[LG42] everything is done to the end, or until it is stopped: then a step that has begun is whole', async () => {
  const stage = createGuideStage();
  stage.carryOut = true;
  const { guide } = stage;
  const stop = $effect.root(() => {
    $effect(() => guide.look());
  });
  onTestFinished(stop);
  flushSync();
  const seen: string[] = [];
  const answer = await guide.prepare.run(null, async ({ id }, signal) => {
    seen.push(id);
    if (id === 'human-skill') guide.stop();
    expect(signal.aborted).toBe(id === 'human-skill');
  });
  expect(answer.ok).toBe(true);
  expect(seen).toEqual(['bot-skill', 'human-skill']);
  expect(guide.doneCount).toBe(2);
  expect(stage.performed).toHaveLength(2);
  // Begun again it goes on where it ended, and the word to stop is forgotten.
  await guide.prepare.run(null, async ({ id }) => {
    seen.push(id);
    if (id === 'bot-user') guide.stop();
  });
  expect(seen).toEqual(['bot-skill', 'human-skill', 'bot-user']);
});

test('[LG51] another lesson ends what is done for somebody, and nothing of it is done or said there', async () => {
  const stage = createGuideStage();
  stage.carryOut = true;
  const { guide } = stage;
  const stop = $effect.root(() => {
    $effect(() => guide.look());
  });
  onTestFinished(stop);
  flushSync();
  // One that has no step in common with it.
  const other = 'deploy-with-failover';
  expect(laterLessons.map(({ id }) => id)).toContain(other);
  await guide.shelf.bring(other);
  // The address changes while a step is being done: the rows come after that.
  stage.late = ['skills', 'lessons'];
  const perform = stage.during(() => guide.choose(other, null));
  const running = guide.prepare.run(null);
  expect(guide.isUnderway).toBe(true);
  await perform;
  expect(guide.lesson.id).toBe(other);
  expect([guide.prepare.running, guide.isUnderway]).toEqual([true, false]);
  expect(await running).toMatchObject({ ok: true });
  expect(stage.performed).toHaveLength(1);
  expect(guide.prepare.sentence).toBe('');
  expect(guide.isDone(lesson.steps[0]!)).toBe(true);
  guide.choose(lesson.id, null);
  expect(guide.doneCount).toBe(1);
});

test.each([['lessons'], ['skills']] as const)(
  '[LG52] before the %s have come nothing is done for anybody',
  async (topic) => {
    const stage = createGuideStage(new Map(), [topic]);
    onTestFinished(
      $effect.root(() => {
        $effect(() => stage.guide.look());
      }),
    );
    flushSync();
    stage.carryOut = true;
    await stage.solve('bot-skill');
    const prepared = stage.guide.prepare.run(lesson.steps.find(({ id }) => id === 'bot-user')!);
    await import('../../../src/ui/features/lessons/walk');
    flushSync();
    expect(stage.performed).toEqual([]);
    stage.refresh();
    expect(await prepared).toMatchObject({ ok: true });
    expect(Object.values(stage.at.world.skills).map(({ name }) => name)).toEqual(['Bot', 'Human']);
  },
);
