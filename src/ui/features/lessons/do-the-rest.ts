import { go } from '../../routes.svelte';
import { isWithin } from './address';
import type { LessonGuide } from './lesson-guide.svelte';

/** Long enough to see what has come of a step. */
const lookMs = 1_600;

/** Does what is open to the end, and after each step goes to the place where its effect is to be seen. [LG42] */
export function doTheRest(guide: LessonGuide): void {
  guide.choose(guide.lesson.id, null);
  void guide.prepare.run(null, async (step, signal) => {
    if (signal.aborted) return;
    const place = guide.effectOf(step);
    if (place !== null && !isWithin(place, window.location.hash)) go(place);
    await pause(signal);
  });
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, lookMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
