import { turnOf } from '#support/turn-of';
import { passedOn, whyNot } from './rung';
import type { Invariant } from './invariant';

export const longestFirst: Invariant = {
  id: 'SI7',
  name: 'whose answer is due first is offered first, of chats the one that waits longest',
  judge: (report) => ({
    afterDeed({ world }) {
      for (const [key, queue] of Object.entries(world.queues)) {
        const turns = queue.map((id) => turnOf(world.conversations[id]!));
        const late = turns.findIndex((turn, place) => turn < (turns[place - 1] ?? turn));
        if (late > 0)
          report(`in the queue ${key} the turn of ${queue[late]} is before that of ${queue[late - 1]}`);
      }
    },
    onFact(fact, before) {
      if (fact.type !== 'ring.offered') return;
      const { ring } = fact;
      const user = before.users[ring.userId];
      const offered = before.conversations[ring.conversationId];
      if (offered?.phase.name !== 'waiting') return;
      for (const other of Object.values(before.conversations)) {
        if (other.phase.name !== 'waiting' || other.kind !== offered.kind) continue;
        if (turnOf(other) >= turnOf(offered)) continue;
        if (!user || other.refusedBy.includes(ring.userId) || whyNot(before, user, other) !== null) continue;
        if (passedOn(before, user, other)) continue;
        report(
          `${user?.loginName ?? ''} is offered ${offered.id}, whose turn is ${turnOf(offered) - turnOf(other)} ms after that of ${other.id}`,
        );
      }
    },
  }),
};
