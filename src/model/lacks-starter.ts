import { dialogKinds, type Dialog } from './dialog';
import { hasRole } from './interaction/has-role';

/** Whether it may have a User Says and has none. */
export function lacksStarter({ kind, interactions }: Dialog): boolean {
  return dialogKinds[kind].hasStarter && !interactions.some((it) => hasRole(it, 'starter'));
}
