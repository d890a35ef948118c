import type { Fact } from '#model/fact';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { Invariant } from './invariant';

/** It rang for whoever has it now. */
function isOffered(before: World, { conversationId, userId }: Fact<'conversation.assigned'>): boolean {
  const phase = before.conversations[conversationId]?.phase;
  return phase?.name === 'ringing' && before.rings[phase.ringId]?.userId === userId;
}

const limitOf = ({ maxChats }: User) => (maxChats === 'unlimited' ? Infinity : maxChats);

/** Whoever had more than a lowered limit allows may keep them, and gets no more. */
export const capacity: Invariant = {
  id: 'SI5',
  name: 'nobody has or is offered more than the limit',
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
        if (fact.type === 'conversation.assigned' && !isOffered(before, fact))
          allowed.set(fact.userId, (allowed.get(fact.userId) ?? limitOfNow(before, fact.userId)) + 1);
      },
      afterDeed({ world }) {
        for (const agent of Object.values(world.agents)) {
          // What they hold in a world that came back they took when they might.
          if (isAnother) allowed.set(agent.userId, agent.open);
        }
        isAnother = false;
        for (const agent of Object.values(world.agents)) {
          const user = world.users[agent.userId];
          if (!user) continue;
          const load = agent.open + agent.rings.length;
          const limit = Math.max(limitOf(user), allowed.get(user.id) ?? 0);
          if (load > limit)
            report(
              `${user.loginName} has ${agent.open} conversations and ${agent.rings.length} offers, and a limit of ${user.maxChats}`,
            );
          allowed.set(user.id, agent.open);
        }
      },
    };
    function limitOfNow(world: World, userId: string): number {
      const user = world.users[userId as never];
      return user ? limitOf(user) : 0;
    }
  },
};
