import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import { anySkill, type World } from '#model/world';
import { hasRoom } from './agent-load';

/** The conversation that waits longest of those this agent could take now; null when there is none or no room. [RT6] */
export function longestWaitingFor(world: World, userId: UserId): Conversation | null {
  const user = world.users[userId];
  const agent = world.agents[userId];
  if (!user?.enabled || agent?.state !== 'online' || !hasRoom(user, agent)) return null;
  const heads = [...user.skills, anySkill].flatMap((key) => {
    const waiting = (world.queues[key] ?? []).map((id) => world.conversations[id]);
    const own = waiting.find((one) => one?.accountId === user.accountId && !one.refusedBy.includes(userId));
    const head = own ?? waiting.find((one) => one?.accountId === user.accountId);
    return head ? [head] : [];
  });
  return heads.sort((a, b) => since(a) - since(b))[0] ?? null;
}

function since({ phase }: Conversation): number {
  return phase.name === 'waiting' ? phase.since : Infinity;
}
