import type { Invariant } from './invariant';

export const timers: Invariant = {
  id: 'SI15',
  name: 'timers are about what there is, and run when they are due',
  judge(report) {
    let latest = 0;
    return {
      onFact(fact) {
        latest = fact.type === 'world.replaced' ? 0 : Math.max(latest, fact.at);
      },
      afterDeed({ world }) {
        for (const [id, { dueAt }] of Object.entries(world.timers))
          if (dueAt < latest) report(`the timer ${id} is ${latest - dueAt} ms late`);
        for (const ring of Object.values(world.rings))
          if (ring.state === 'waiting' && !Object.keys(world.timers).some((id) => id.includes(ring.id)))
            report(`the offer ${ring.id} never ends`);
      },
    };
  },
};
