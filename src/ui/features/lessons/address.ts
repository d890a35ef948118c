import { parseRoute } from '../../parse-route';

/** Does the address bar stand at this path already? */
export function isAt(path: string): boolean {
  const [wanted, now] = [`#${path}`, window.location.hash].map((hash) => {
    const { segments, query } = parseRoute(hash);
    return `${segments.join('/')}?${query}`;
  });
  return wanted === now;
}

/** The path of a lesson, or of one of its steps. */
export function pathOf(lessonId: string, stepId?: string): string {
  return stepId === undefined ? `/lesson/${lessonId}` : `/lesson/${lessonId}/${stepId}`;
}
