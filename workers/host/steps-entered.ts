import { lessonRowId } from '#contract/topics';
import type { Fact } from '#model/fact';
import type { AccountId } from '#model/ids';
import type { World } from '#model/world';
import type { StepStart } from './ports';

/** The starts of the steps that one input entered, which are kept with its facts; `world` is as it has become. */
export function startsIn(world: World, facts: readonly Fact[]): StepStart[] {
  return facts.flatMap((fact) => {
    const id = stepEntered(fact);
    return id === null ? [] : [{ id, world: JSON.parse(JSON.stringify(world)) as World }];
  });
}

/** What it is kept as, where this enters a step. */
export function stepEntered(fact: Fact): string | null {
  return fact.type === 'lesson.stepEntered' ? `${fact.lessonId} ${fact.stepId}` : null;
}

/**
 * What a step may have been entered as: by who looks at it in that account or, as clients with lessons of their own do it and
 * older versions did, for everybody there is.
 */
export function stepNames(accountId: AccountId, lessonId: string, stepId: string): readonly [string, string] {
  return [`${lessonRowId(accountId, lessonId)} ${stepId}`, `${lessonId} ${stepId}`];
}
