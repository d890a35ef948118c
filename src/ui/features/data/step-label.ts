import { capital } from '../../kit/capital';

/** A lesson step's id as words: `create-skills` becomes “Create skills”. */
export function stepLabel(stepId: string): string {
  return capital(stepId.replaceAll(/[-_]+/g, ' ').trim());
}
