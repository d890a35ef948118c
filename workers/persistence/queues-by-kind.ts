import { standBy } from '#core/engine/apply/online';
import { noLoad } from '#core/routing/agent-load';
import { queueKey } from '#model/queue';
import { bare, type World } from '#model/world';

/** A world that has one queue a skill, and no load: who waits keeps their order, the rest follows from what is open and offered. */
export function queuesByKind(world: World): void {
  const waiting = Object.values(world.queues).flat();
  world.queues = bare();
  world.online = bare();
  for (const id of waiting) {
    const conversation = world.conversations[id];
    if (conversation) (world.queues[queueKey(conversation)] ??= []).push(id);
  }
  for (const agent of Object.values(world.agents)) agent.load = noLoad();
  for (const { id, phase, kind } of Object.values(world.conversations)) {
    const userId = phase.name === 'assigned' ? phase.userId : undefined;
    const agent = userId && world.agents[userId];
    if (agent && id in agent.conversations) agent.load[kind] += 1;
  }
  for (const { conversationId, state, userId } of Object.values(world.rings)) {
    const kind = world.conversations[conversationId]?.kind;
    const agent = world.agents[userId];
    if (agent && kind && state === 'waiting') agent.load[kind] += 1;
  }
  for (const { userId } of Object.values(world.agents)) standBy(world, userId);
}
