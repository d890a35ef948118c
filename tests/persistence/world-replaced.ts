import type { FactBodies, Fact } from '#model/fact';
import { emptyWorld, type World } from '#model/world';

type Because = FactBodies['world.replaced']['because'];

/** Everything is replaced by a world in which these lesson steps were entered. */
export function worldReplaced(because: Because, ...steps: readonly string[]): Fact {
  return { type: 'world.replaced', at: 1, because, world: worldWithSteps(...steps) };
}

export function worldWithSteps(...steps: readonly string[]): World {
  const world = emptyWorld();
  for (const id of steps) world.lessons[id] = { stepId: id, enteredAt: 1 };
  return world;
}

export function stepEntered(stepId: string): Fact {
  return { type: 'lesson.stepEntered', at: 1, lessonId: 'l', stepId };
}
