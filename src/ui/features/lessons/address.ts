import { parseRoute } from '../../parse-route';

/** Does this address stand at the path? What follows the question mark counts where the path has it. [LG13] */
export function isWithin(path: string, hash: string): boolean {
  const [wanted, now] = [parseRoute(`#${path}`), parseRoute(hash)];
  const isPlace = wanted.segments.join('/') === now.segments.join('/');
  return isPlace && [...wanted.query].every(([name, value]) => now.query.get(name) === value);
}

/** The path of a lesson, or of one of its steps. */
export function pathOf(lessonId: string, stepId?: string): string {
  return stepId === undefined ? `/lesson/${lessonId}` : `/lesson/${lessonId}/${stepId}`;
}
