import type { Conversation } from '#model/conversation';
import type { Agent } from '#model/agent';
import type { ConversationId } from '#model/ids';
import { anySkill, bare, bareWorld, emptyWorld, recentLimit, type World } from '#model/world';
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
    world.agents[agent.userId] = { ...agent, conversations: bare(), open: 0, rings: [] };
  }
  for (const conversation of aged) {
    (world.conversationsOf[conversation.consumerId] ??= []).push(conversation.id);
    world.messages[conversation.id] ??= [];
    if (conversation.phase.name === 'assigned')
      assign(world.agents[conversation.phase.userId], conversation.id);
  }
  for (const { id, skillId } of waiting(conversations)) (world.queues[skillId ?? anySkill] ??= []).push(id);
  for (const ring of Object.values(world.rings)) {
    if (ring.state === 'waiting') world.agents[ring.userId]?.rings.push(ring.id);
  }
  return world;
}

function assign(agent: Agent | undefined, id: ConversationId): void {
  if (!agent) return;
  agent.conversations[id] = true;
  agent.open += 1;
}

/** Longest first. */
function waiting(conversations: readonly Conversation[]): Conversation[] {
  const since = ({ phase }: Conversation) => (phase.name === 'waiting' ? phase.since : 0);
  return conversations
    .filter(({ phase }) => phase.name === 'waiting')
    .toSorted((one, other) => since(one) - since(other));
}
