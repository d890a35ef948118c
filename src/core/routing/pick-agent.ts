import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import type { PickReason } from '#model/ring';
import type { World } from '#model/world';
import { hasRoom, loadOf, loadRatio } from './agent-load';
import { countWithRoom, namedFor, onlineFor, othersOnline, passedOnBy } from './online';

export interface Pick {
  readonly userId: UserId;
  readonly because: PickReason;
}

/**
 * The agent a conversation is offered to: who was named for it; else who let it pass is asked after all others, then the lightest load, then longest without
 * a new conversation. Looks at the front of who is Online alone; `judgeAgents` says the same of everybody. [RT3] [RT4] [RT14] [AE128]
 */
export function pickAgent(world: World, conversation: Conversation): Pick | null {
  const { kind } = conversation;
  const online = onlineFor(world, conversation);
  const room = countWithRoom(world, online, kind);
  const from = passedOnBy(world, conversation);
  const leftOut = othersOnline(world, conversation) > 0 ? from : null;
  const among = leftOut !== null && hasRoom(world, leftOut, kind) ? room - 1 : room;
  const becauseOf = (why: PickReason['kind'], userId: UserId): Pick => ({
    userId,
    because: { kind: why, values: { among, load: loadOf(world.agents[userId], kind) } },
  });
  const named = namedFor(world, conversation);
  if (named !== null) return becauseOf('named', named);
  const passed = new Set(conversation.refusedBy);
  const [fresh, again]: [UserId[], UserId[]] = [[], []];
  // The best, and whom they were better than.
  for (let place = 0; place < room && fresh.length < 2; place += 1) {
    const userId = online[place];
    if (userId !== undefined && userId !== leftOut) (passed.has(userId) ? again : fresh).push(userId);
  }
  const [first, next] = fresh.length > 0 ? fresh : again;
  if (first === undefined) return null;
  let why: PickReason['kind'] = 'least-busy';
  if (among === 1) why = 'only';
  else if (next === undefined) why = 'passed-least';
  else if (loadRatio(world, first, kind) === loadRatio(world, next, kind)) why = 'longest-without';
  return becauseOf(why, first);
}
