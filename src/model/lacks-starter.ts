import { dialogKinds, type Dialog } from './dialog';
import { hasCategory } from './interaction/has-category';

/** Whether it may have a User Says and has none. */
export function lacksStarter({ kind, interactions }: Dialog): boolean {
  return dialogKinds[kind].hasStarter && !interactions.some((it) => hasCategory(it, 'starter'));
}
