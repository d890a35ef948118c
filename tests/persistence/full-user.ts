import { arm } from '#core/engine/apply/arm';
import { noLoad } from '#core/routing/agent-load';
import type { AgentState } from '#model/agent';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** A user and their work; who is away has just closed the last tab. */
export function addUser(world: World, state: AgentState, user: User): void {
  world.users[user.id] = user;
  world.agents[user.id] = {
    userId: user.id,
    state,
    since: 50_000,
    lastAssignedAt: 0,
    conversations: {},
    open: 0,
    load: noLoad(),
    rings: [],
  };
  if (state === 'away') arm(world, { kind: 'agent-gone', userId: user.id }, 99_000);
}
