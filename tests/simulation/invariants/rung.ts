import type { Conversation } from '#model/conversation';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { Invariant } from './invariant';
import { limitOf } from './limits';

/** Why this user may not be offered this conversation; null when they may. */
export function whyNot(world: World, user: User | undefined, conversation: Conversation): string | null {
  if (!user) return 'does not exist';
  if (!user.enabled) return 'is disabled';
  if (user.accountId !== conversation.accountId) return 'is of another account';
  const agent = world.agents[user.id];
  if (agent?.state !== 'online') return `is ${agent?.state ?? 'offline'}`;
  if (agent.kinds && !agent.kinds.includes(conversation.kind)) return `is there for ${agent.kinds.join()}`;
  if (conversation.skillId !== null && !user.skills.includes(conversation.skillId))
    return 'has not the skill';
  if (limitOf(user, conversation.kind) === 0) return `takes no ${conversation.kind}`;
  return null;
}

/** Who passed a conversation on is not asked for it while somebody else is there, busy or not. */
export function passedOn(world: World, user: User, conversation: Conversation): boolean {
  return (
    conversation.handover?.from === user.id &&
    Object.values(world.users).some(
      (other) => other.id !== user.id && whyNot(world, other, conversation) === null,
    )
  );
}

export const rung: Invariant = {
  id: 'SI6',
  name: 'nobody is rung who may not be',
  judge: (report) => ({
    onFact(fact, before) {
      if (fact.type !== 'ring.offered') return;
      const conversation = before.conversations[fact.ring.conversationId];
      if (conversation?.phase.name !== 'waiting')
        report(
          `conversation ${fact.ring.conversationId} is offered while it is ${conversation?.phase.name ?? 'unknown'}`,
        );
    },
    afterDeed({ world }) {
      for (const ring of Object.values(world.rings)) {
        const conversation = world.conversations[ring.conversationId];
        if (ring.state !== 'waiting' || !conversation) continue;
        const user = world.users[ring.userId];
        const why = whyNot(world, user, conversation);
        if (why) report(`${user?.loginName ?? ring.userId} is rung and ${why}`);
      }
    },
  }),
};
