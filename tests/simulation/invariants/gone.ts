import { virtualTime } from '#model/clock';
import type { UserId } from '#model/ids';
import type { Invariant } from './invariant';

/** Room for what falls due at the same moment. */
const toleranceMs = 2_000;

export const gone: Invariant = {
  id: 'SI9',
  name: 'nobody is held by a human who has gone for longer than the grace time',
  judge(report) {
    /** Since when, in virtual time, a human who has conversations or offers is not there. */
    const since = new Map<UserId, number>();
    let latest = 0;
    /** Nothing has been stored since the disk was full: nobody could be taken anything away. */
    let stuck = false;
    return {
      onFact(fact) {
        stuck = false;
        if (fact.type === 'world.replaced') {
          since.clear();
          latest = 0;
        }
        latest = Math.max(latest, fact.at);
        if (fact.type === 'client.connected' && fact.client.person?.kind === 'user')
          since.delete(fact.client.person.userId);
      },
      afterDeed({ world, machine }) {
        stuck ||= machine.disk.full();
        if (stuck) return since.clear();
        // Time is what the facts say: a computer's clock that was set back has no part in it.
        const now = Math.max(latest, virtualTime(world.clock, machine.clock.now()));
        for (const agent of Object.values(world.agents)) {
          const user = world.users[agent.userId];
          const holds = agent.open + agent.rings.length > 0;
          const there =
            Object.keys(world.clientsOf[`user ${agent.userId}`] ?? {}).length > 0 && user?.enabled;
          if (!holds || there || user?.type === 'bot') {
            since.delete(agent.userId);
            continue;
          }
          const begin = since.get(agent.userId) ?? now;
          since.set(agent.userId, begin);
          const graceMs = (user && world.accounts[user.accountId]?.agentGraceMs) ?? 0;
          if (now - begin > graceMs + toleranceMs)
            report(
              `${user?.loginName ?? agent.userId} is gone for ${now - begin} ms and holds ${agent.open} conversations and ${agent.rings.length} offers`,
            );
        }
      },
    };
  },
};
