import type { User } from '#model/user';
import type { Agent } from '#model/agent';
import { passedOn, whyNot } from './rung';
import type { Invariant } from './invariant';

const hasRoom = (user: User, agent: Agent) =>
  user.maxChats === 'unlimited' || agent.open + agent.rings.length < user.maxChats;

export const beside: Invariant = {
  id: 'SI8',
  name: 'nobody waits beside somebody who could take them',
  judge: (report) => ({
    afterDeed({ world }) {
      for (const conversation of Object.values(world.conversations)) {
        if (conversation.phase.name !== 'waiting') continue;
        for (const agent of Object.values(world.agents)) {
          const user = world.users[agent.userId];
          if (!user || !hasRoom(user, agent) || whyNot(world, user, conversation) !== null) continue;
          if (!passedOn(world, user, conversation))
            report(
              `conversation ${conversation.id} waits beside ${user.loginName}, who has ${agent.open + agent.rings.length} of ${user.maxChats}`,
            );
        }
      }
    },
  }),
};
