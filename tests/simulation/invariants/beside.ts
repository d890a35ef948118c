import { passedOn, whyNot } from './rung';
import type { Invariant } from './invariant';
import { countLoads, limitOf } from './limits';

export const beside: Invariant = {
  id: 'SI8',
  name: 'nobody waits beside somebody who could take them',
  judge: (report) => ({
    afterDeed({ world }) {
      const loads = countLoads(world);
      for (const conversation of Object.values(world.conversations)) {
        if (conversation.phase.name !== 'waiting') continue;
        const { kind } = conversation;
        for (const { userId } of Object.values(world.agents)) {
          const user = world.users[userId];
          if (!user || whyNot(world, user, conversation) !== null) continue;
          const load = loads.held(userId, kind) + loads.offered(userId, kind);
          if (load < limitOf(user, kind) && !passedOn(world, user, conversation))
            report(
              `conversation ${conversation.id} waits beside ${user.loginName}, who has ${load} of ${limitOf(user, kind)} ${kind}`,
            );
        }
      }
    },
  }),
};
