import type { Dialog } from '#model/dialog';
import { hasCategory } from '#model/interaction/has-category';

/** Why the interaction at this place cannot move this way; undefined if it can. A User Says always comes first. [BB11] */
export function moveReason(dialog: Dialog, index: number, by: -1 | 1): string | undefined {
  const other = dialog.interactions[index + by];
  const one = dialog.interactions[index];
  if (one && hasCategory(one, 'starter')) return 'User Says always comes first.';
  if (!other) return by < 0 ? 'It is the first one.' : 'It is the last one.';
  return hasCategory(other, 'starter') ? 'User Says always comes first.' : undefined;
}
