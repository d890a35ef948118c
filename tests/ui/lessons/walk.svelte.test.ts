import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { createGuideStage } from './guide-stage';

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
