import { settleRing } from '../../routing/settle-ring';
import type { RunTimer } from './run-timer';

/** An offer nobody answered. [RT8] */
export const ringExpires: RunTimer<'ring-expires'> = (world, { ringId }, now) => {
  const ring = world.rings[ringId];
  return ring?.state === 'waiting' ? settleRing(ring, 'expired', now) : [];
};
