import type { Fact } from '#model/fact';
import type { Subject } from '#model/subjects';
import type { Lesson, Step } from './lesson';
import { changedBy } from './nouns';
import type { Me, Scene } from './scene';

export interface StepProgress {
  readonly id: string;
  /** What is still missing, in sentences; none means done. */
  readonly missing: readonly string[];
}

export interface Progress {
  readonly steps: readonly StepProgress[];
  /** The first step that is not done; null when all are. [LE9] */
  readonly current: string | null;
}

/** Every step judged by the world. [LE9] */
export function progressOf(lesson: Lesson, scene: Scene, me: Me): Progress {
  return progressFrom(lesson.steps.map(({ id, missing }) => ({ id, missing: missing(scene, me) })));
}

/** The steps whose answer this fact can change, in their order. [LE10] */
export function stepsTouchedBy(
  lesson: Lesson,
  fact: Fact,
  subjects: readonly Subject[] | 'everything',
): readonly Step[] {
  const nouns = changedBy(fact, subjects);
  if (nouns === 'everything') return lesson.steps;
  const [first, ...others] = nouns;
  if (first === undefined) return [];
  if (others.length === 0) return lesson.stepsByNoun[first];
  return lesson.steps.filter((step) => step.looksAt.some((noun) => nouns.includes(noun)));
}

/** The steps whose answer lines can change, whoever wrote them. */
export function stepsTouchedByLines({ steps }: Lesson): readonly Step[] {
  return steps.filter(({ looksAt }) => looksAt.includes('consumer-lines') || looksAt.includes('user-lines'));
}

/** `progressOf` for who knows the progress of before and which steps may have changed; the same object when none has. [LE10] */
export function updateProgress(before: Progress, touched: Iterable<Step>, scene: Scene, me: Me): Progress {
  const changed = new Map<string, readonly string[]>();
  for (const { id, missing } of touched) {
    const now = missing(scene, me);
    if (!sameTexts(now, before.steps.find((step) => step.id === id)?.missing)) changed.set(id, now);
  }
  if (changed.size === 0) return before;
  return progressFrom(
    before.steps.map((step) => {
      const missing = changed.get(step.id);
      return missing ? { id: step.id, missing } : step;
    }),
  );
}

function progressFrom(steps: readonly StepProgress[]): Progress {
  return { steps, current: steps.find(({ missing }) => missing.length > 0)?.id ?? null };
}

function sameTexts(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a.length === b?.length && a.every((text, place) => text === b[place]);
}
