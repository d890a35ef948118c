import { failOver } from '../../routing/fail-over';
import { giveUpAll } from '../../routing/give-up';
import type { RunTimer } from './run-timer';

/** A human's consumers must not wait for a closed tab; a bot comes back by itself, unless it speaks by another user too. [RT10] [RT19] */
export const agentGone: RunTimer<'agent-gone'> = (world, { userId }, now) => {
  const isHuman = world.users[userId]?.type === 'human';
  return [
    ...(isHuman || world.agents[userId]?.state !== 'offline'
      ? [{ type: 'agent.stateChanged', at: now, userId, state: 'offline' } as const]
      : []),
    ...(isHuman ? giveUpAll(world, userId, now) : failOver(world, userId, now)),
  ];
};
