import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { Step } from '#sdk/index';
import { waitFor } from './wait-for.svelte';

/** How long what a step brings about may take. */
const settlingMs = 15_000;

/** Somebody looks on: called after each step, which the next one waits for. */
export type Watch = (step: Step, signal: AbortSignal) => Promise<void>;

/** Who knows how far a lesson is, and does one step of it. */
interface Walked {
  isDone(step: Step): boolean;
  missingOf(step: Step): readonly string[];
  hasArrived(step: Step): boolean;
  bringAbout(step: Step): Promise<Result<unknown, Failure>>;
}

/** Does these steps one after the other, as far as they are open. It ends with what fails, or stopped, with a whole step. [LG14] [LG42] */
export async function walk(
  guide: Walked,
  steps: readonly Step[],
  signal: AbortSignal,
  watch?: Watch,
): Promise<Result<unknown, Failure>> {
  for (const step of steps) {
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
