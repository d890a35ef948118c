import { noteOffer, watchEnd } from '#core/engine/apply/archive';
import { standBy } from '#core/engine/apply/online';
import { enqueue } from '#core/engine/apply/queue';
import { noLoad } from '#core/routing/agent-load';
import type { Agent } from '#model/agent';
import type { Conversation } from '#model/conversation';
import type { Ring } from '#model/ring';
import type { ConversationId } from '#model/ids';
import { bare, bareWorld, emptyWorld, recentLimit, type World } from '#model/world';
import { byAge } from './by-age';
import { fileTime } from './file-time';
import type { FiledWorld } from './world-schema';

/** The world a file speaks of: nobody is connected or signed in, and what follows from the rest is worked out again. */
export function rebuildWorld(filed: FiledWorld): World {
  const conversations = Object.values(filed.conversations);
  const aged = byAge(conversations);
  const world: World = {
    ...emptyWorld(),
    ...bareWorld({ ...emptyWorld(), ...filed, agents: {} }),
    at: fileTime(filed),
    recent: aged.slice(-recentLimit).map(({ id }) => id),
    due: Object.entries(filed.timers)
      .toSorted(([key, one], [other, { dueAt }]) => one.dueAt - dueAt || (key < other ? -1 : 1))
      .map(([key]) => key),
  };
  for (const agent of Object.values(filed.agents)) {
    world.agents[agent.userId] = { ...agent, conversations: bare(), open: 0, load: noLoad(), rings: [] };
  }
  for (const conversation of aged) {
    (world.conversationsOf[conversation.consumerId] ??= []).push(conversation.id);
    world.messages[conversation.id] ??= [];
    if (conversation.phase.name === 'assigned') assign(world.agents[conversation.phase.userId], conversation);
  }
  for (const one of conversations) enqueue(world, one);
  for (const ring of Object.values(world.rings)) {
    noteOffer(world, ring);
    if (ring.state === 'waiting') offer(world, ring);
  }
  for (const { userId } of Object.values(world.agents)) standBy(world, userId);
  // What a file says of the archive is in it.
  for (const one of conversations) watchEnd(world, world.conversations[one.id as ConversationId]);
  return world;
}

function assign(agent: Agent | undefined, { id, kind }: Conversation): void {
  if (!agent) return;
  agent.conversations[id] = true;
  agent.open += 1;
  agent.load[kind] += 1;
}

function offer(world: World, ring: Ring): void {
  const agent = world.agents[ring.userId];
  const conversation = world.conversations[ring.conversationId];
  agent?.rings.push(ring.id);
  if (agent && conversation) agent.load[conversation.kind] += 1;
}
