import { ok, type Result } from '#base/result';
import type { Input } from '#core/engine/input';
import type { Stepped } from '#core/engine/step';
import type { ArchivedPart } from '#model/archive';
import { fail, type Failure } from '#model/failure';

/** The engine, its archive and its log, as far as they are needed here. */
interface RecallingEngine {
  take(input: Input): Promise<unknown>;
  listen(listener: { left(outcome: Stepped): void }): () => void;
}
interface Recalled {
  readonly parts: readonly ArchivedPart[];
  readonly missing: number;
}
interface RecallPorts {
  readonly journal: { recall(keys: readonly string[]): Promise<Recalled> };
  readonly log: { warn(text: string, cause?: unknown): void };
}

/** Reads of the archive what a frame is about, once everything that was decided before it is stored, and has it answered then. */
export function answerRecalls(engine: RecallingEngine, { journal, log }: RecallPorts): void {
  async function answer(recall: NonNullable<Stepped['recall']>): Promise<void> {
    const parts = await journal.recall(recall.keys).then(whatThereIs, (cause: unknown) => {
      log.warn('The archive could not be read.', cause);
      return fail('request-refused', { why: 'What was archived cannot be read now.' });
    });
    await engine.take({ type: 'recalled', recall, parts });
  }

  /** A list is shown without what is damaged; whoever asks for nothing else is told. [PE57] */
  function whatThereIs({ parts, missing }: Recalled): Result<readonly ArchivedPart[], Failure> {
    if (missing === 0) return ok(parts);
    const why = `What was archived is damaged: conversations that cannot be read: ${missing}.`;
    log.warn(why);
    return parts.length > 0 ? ok(parts) : fail('request-refused', { why });
  }

  engine.listen({ left: ({ recall }) => void (recall && answer(recall)) });
}

export type AnswerRecalls = typeof answerRecalls;
