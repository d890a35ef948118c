import { ok } from '#base/result';
import type { Outcome } from '#core/engine/step';
import { fail } from '#model/failure';
import type { Engine } from './engine';
import type { Journal, Log } from './ports';

/** Reads of the archive what a frame is about, once everything that was decided before it is stored, and has it answered then. */
export function answerRecalls(engine: Engine, journal: Journal, log: Log): void {
  async function answer(recall: NonNullable<Outcome['recall']>): Promise<void> {
    const parts = await journal.recall(recall.keys).then(ok, (cause: unknown) => {
      log.warn('The archive could not be read.', cause);
      return fail('request-refused', { why: 'What was archived cannot be read now.' });
    });
    await engine.take({ type: 'recalled', recall, parts });
  }
  engine.listen({ left: ({ recall }) => void (recall && answer(recall)) });
}
