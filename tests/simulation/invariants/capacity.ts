import { conversationKinds } from '#model/choices';
import type { ConversationKind } from '#model/campaign';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import type { World } from '#model/world';
import type { Invariant } from './invariant';
import { countLoads, limitOf } from './limits';

/** It rang for whoever has it now. */
function isOffered(before: World, { conversationId, userId }: Fact<'conversation.assigned'>): boolean {
  const phase = before.conversations[conversationId]?.phase;
  return phase?.name === 'ringing' && before.rings[phase.ringId]?.userId === userId;
}

function limitOfNow({ users }: World, userId: UserId, kind: ConversationKind): number {
  const user = users[userId];
  return user ? limitOf(user, kind) : 0;
}

/** Whoever had more than a lowered limit allows may keep them, and gets no more. */
export const capacity: Invariant = {
  id: 'SI5',
  name: 'nobody has or is offered more of a kind than the limit',
  judge(report) {
    const allowed = new Map<string, number>();
    let isAnother = false;
    return {
      onFact(fact, before) {
        if (fact.type === 'world.replaced') {
          allowed.clear();
          isAnother = true;
        }
        // Who takes a conversation over by hand goes beyond the limit knowingly.
        if (fact.type !== 'conversation.assigned' || isOffered(before, fact)) return;
        const kind = before.conversations[fact.conversationId]?.kind;
        if (!kind) return;
        const key = `${fact.userId} ${kind}`;
        allowed.set(key, (allowed.get(key) ?? limitOfNow(before, fact.userId, kind)) + 1);
      },
      afterDeed({ world }) {
        const loads = countLoads(world);
        for (const { id, loginName } of Object.values(world.users))
          for (const kind of conversationKinds) {
            const key = `${id} ${kind}`;
            const held = loads.held(id, kind);
            // What they hold in a world that came back they took when they might.
            if (isAnother) allowed.set(key, held);
            const offered = loads.offered(id, kind);
            const limit = limitOfNow(world, id, kind);
            if (held + offered > Math.max(limit, allowed.get(key) ?? 0))
              report(`${loginName} has ${held} ${kind} and ${offered} offers, and a limit of ${limit}`);
            allowed.set(key, held);
          }
        isAnother = false;
      },
    };
  },
};
