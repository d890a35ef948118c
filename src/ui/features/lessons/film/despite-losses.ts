import type { Result } from '#base/result';

/** What an attempt needs to know of the engine. */
export interface FilmEngine {
  /** How often it has gone so far. */
  readonly losses: number;
  /** Until it is there, or has been waited for long enough. */
  untilReady(): Promise<unknown>;
}

/** What an engine that went took along is done again as soon as one is there; what fails otherwise has failed. [WT25] */
export async function despiteLosses<Answer extends Result<unknown, unknown>>(
  engine: FilmEngine,
  signal: AbortSignal,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const { losses } = engine;
    await Promise.race([engine.untilReady(), whenAborted(signal)]);
    const came = await attempt();
    if (came.ok || signal.aborted || engine.losses === losses) return came;
  }
}

export function whenAborted(signal: AbortSignal): Promise<true> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(true);
    else signal.addEventListener('abort', () => resolve(true), { once: true });
  });
}
