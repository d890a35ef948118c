import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { Lesson, Step } from '#sdk/index';
import type { LessonShelf } from './lesson-shelf.svelte';
import type { SceneTopic } from './scene-from-rows';
import { waitFor } from '../../live/wait-for.svelte';

/** How long what a step brings about may take, and how far everything is may take to come. */
const settlingMs = 15_000;

/** What solutions look at; the logs of previews only some do, which read them themselves. */
const lookedAt: Readonly<Record<Exclude<SceneTopic, 'previews'>, true>> = {
  profiles: true,
  skills: true,
  users: true,
  campaigns: true,
  bots: true,
  connectors: true,
  agents: true,
  conversations: true,
};
const topics = Object.keys(lookedAt) as SceneTopic[];

/** Somebody looks on: called after each step, which the next one waits for. */
export type Watch = (step: Step, signal: AbortSignal) => Promise<void>;

/** Who knows how far a lesson is, and does one step of it. */
interface Walked {
  readonly lesson: Lesson;
  readonly shelf: Pick<LessonShelf, 'knows'>;
  openBefore(step: Step): readonly Step[];
  isDone(step: Step): boolean;
  missingOf(step: Step): readonly string[];
  hasArrived(step: Step): boolean;
  bringAbout(step: Step): Promise<Result<unknown, Failure>>;
}

/**
 * Does what comes before this step, or all for null, one after the other, as far as it is open. It ends with what fails, or
 * stopped, with a whole step. [LG14] [LG42] Before how far everything is has come, what is there would be made once more. [LG52]
 */
export async function walk(
  guide: Walked,
  end: Step | null,
  signal: AbortSignal,
  watch?: Watch,
): Promise<Result<unknown, Failure>> {
  if (!(await waitFor(() => guide.shelf.knows(guide.lesson, topics) || null, settlingMs)))
    return fail('bad-input', { what: 'Failed to learn how far this lesson is. Try again in a moment.' });
  for (const step of end ? guide.openBefore(end) : guide.lesson.steps) {
    if (signal.aborted) break;
    if (guide.isDone(step)) continue;
    const answer = await guide.bringAbout(step);
    if (!answer.ok) return answer;
    // What the engine brings by itself, such as an offer, takes a moment.
    const done = await waitFor(() => guide.hasArrived(step) || null, settlingMs);
    // Whoever has gone on to something else is not told of it there. [LG51]
    if (!done && signal.aborted) break;
    if (!done) return fail('bad-input', { what: `“${step.title}”: ${guide.missingOf(step).join(' ')}` });
    await watch?.(step, signal);
  }
  return ok(null);
}
