import { queueKey } from '#model/queue';
import type { World } from '#model/world';
import type { Invariant } from './invariant';

/** Where the indexes say each open conversation is: a queue, an offer, an agent's hands. */
function placesIn(world: World): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const put = (id: string, place: string) => places.set(id, [...(places.get(id) ?? []), place]);
  for (const [key, queue] of Object.entries(world.queues))
    for (const id of queue) put(id, `the queue ${key}`);
  for (const ring of Object.values(world.rings))
    if (ring.state === 'waiting') put(ring.conversationId, `an offer to ${ring.userId}`);
  for (const agent of Object.values(world.agents))
    for (const id of Object.keys(agent.conversations)) put(id, `the hands of ${agent.userId}`);
  return places;
}

function placeByPhase(world: World, id: string): string | null {
  const conversation = world.conversations[id as never];
  if (!conversation) return null;
  const { phase } = conversation;
  switch (phase.name) {
    case 'waiting':
      return `the queue ${queueKey(conversation)}`;
    case 'ringing':
      return `an offer to ${world.rings[phase.ringId]?.userId ?? 'nobody'}`;
    case 'assigned':
      return `the hands of ${phase.userId}`;
    case 'ended':
      return null;
  }
}

export const onePlace: Invariant = {
  id: 'SI4',
  name: 'every open conversation is in exactly one place',
  judge: (report) => ({
    afterDeed({ world }) {
      const places = placesIn(world);
      for (const id of new Set([...places.keys(), ...Object.keys(world.conversations)])) {
        const found = places.get(id) ?? [];
        const expected = placeByPhase(world, id);
        if (found.length !== (expected === null ? 0 : 1) || (expected !== null && found[0] !== expected))
          report(
            `conversation ${id} should be in ${expected ?? 'no place'} and is in ${found.join(' and ') || 'none'}`,
          );
      }
      for (const agent of Object.values(world.agents)) {
        if (agent.open !== Object.keys(agent.conversations).length)
          report(
            `agent ${agent.userId} counts ${agent.open} conversations and has ${Object.keys(agent.conversations).length}`,
          );
        for (const id of agent.rings)
          if (world.rings[id]?.state !== 'waiting' || world.rings[id]?.userId !== agent.userId)
            report(`agent ${agent.userId} keeps the settled offer ${id}`);
      }
    },
  }),
};
