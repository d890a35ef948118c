import { personKey } from '#model/client';
import type { Fact } from '#model/fact';
import { timerKey } from '#model/timer';
import type { World } from '#model/world';
import { hasLeft } from '../messaging/presence';

/** Out of a file come people without sockets: nobody would ever notice that they are not there. [RT10] [MS15] */
export function missed(world: World, at: number): Fact[] {
  const agents = Object.values(world.agents).filter(
    ({ userId, state, open }) =>
      (state !== 'offline' || (open > 0 && world.users[userId]?.type === 'human')) &&
      !world.clientsOf[personKey({ kind: 'user', userId })] &&
      !world.timers[timerKey({ kind: 'agent-gone', userId })],
  );
  const consumers = Object.values(world.conversations).filter(
    ({ id, kind, phase, consumerId }) =>
      phase.name !== 'ended' &&
      hasLeft(world, { kind, consumerId }) &&
      !(['consumer-gone', 'consumer-silent', 'consumer-timeout'] as const).some(
        (about) => world.timers[timerKey({ kind: about, conversationId: id })],
      ),
  );
  return [
    ...agents.map(({ userId }): Fact => ({ type: 'agent.stateChanged', at, userId, state: 'offline' })),
    ...consumers.map(({ consumerId }): Fact => ({ type: 'consumer.missed', at, consumerId })),
  ];
}
