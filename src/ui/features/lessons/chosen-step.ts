import type { WindowStorage } from '#sdk/index';

/** What somebody wants to see: a lesson, and one of its steps or (null) the open one. */
export interface ChosenStep {
  readonly lessonId: string;
  readonly stepId: string | null;
}

const keyOf = (workspace: string) => `handoff-sandbox/lesson/${workspace}`;

export function readChoice(storage: WindowStorage, workspace: string): ChosenStep | null {
  const [lessonId, stepId] = storage.get(keyOf(workspace))?.split('/') ?? [];
  return lessonId ? { lessonId, stepId: stepId || null } : null;
}

export function writeChoice(
  storage: WindowStorage,
  workspace: string,
  { lessonId, stepId }: ChosenStep,
): void {
  storage.set(keyOf(workspace), `${lessonId}/${stepId ?? ''}`);
}
