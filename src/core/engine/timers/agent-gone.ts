import { giveUpAll } from '../../routing/give-up';
import type { RunTimer } from './run-timer';

/** A human's consumers must not wait for a closed tab; a bot comes back by itself. [RT10] */
export const agentGone: RunTimer<'agent-gone'> = (world, { userId }, now) => [
  { type: 'agent.stateChanged', at: now, userId, state: 'offline' },
  ...(world.users[userId]?.type === 'human' ? giveUpAll(world, userId, now) : []),
];
