import { passedOn, whyNot } from './rung';
import type { Invariant } from './invariant';

export const longestFirst: Invariant = {
  id: 'SI7',
  name: 'the longest waiting is offered first',
  judge: (report) => ({
    onFact(fact, before) {
      if (fact.type !== 'ring.offered') return;
      const { ring } = fact;
      const user = before.users[ring.userId];
      const offered = before.conversations[ring.conversationId];
      if (offered?.phase.name !== 'waiting') return;
      for (const other of Object.values(before.conversations)) {
        if (other.phase.name !== 'waiting' || other.phase.since >= offered.phase.since) continue;
        if (!user || other.refusedBy.includes(ring.userId) || whyNot(before, user, other) !== null) continue;
        if (passedOn(before, user, other)) continue;
        report(
          `${user?.loginName ?? ''} is offered ${offered.id}, which waits ${offered.phase.since - other.phase.since} ms less than ${other.id}`,
        );
      }
    },
  }),
};
