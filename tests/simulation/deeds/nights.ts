import { archiveAfterMs } from '#model/archive';
import { recentLimit } from '#model/world';
import type { Scene, Visitor } from '../scene';
import type { Deeds } from './deed';

/** One who is none of the visitors: nobody looks at their window afterwards. */
function stranger({ roster }: Scene): Visitor {
  return { number: -1, owner: 'a stranger', roster, kept: new Map(), window: null };
}

/** What is over gets old; for the night people go Offline. */
export const nightDeeds: Deeds = {
  'night.passes': {
    weight: 3,
    // Fifty strangers are as dear as all that a day holds.
    oneSeedIn: 8,
    who: () => [0],
    async do(scene) {
      const { machine } = scene;
      const window = scene.openWindow(stranger(scene));
      let gone = 0;
      for (let n = 0; n <= recentLimit && machine.up; n += 1) {
        void window.start({ skillId: null, campaign: null });
        await machine.clock.settle();
        if (window.state.conversation?.open) gone += 1;
        void window.end();
        await machine.clock.settle();
      }
      window.stop();
      // A night of rings that nobody hears would be as dear as ten days.
      for (const { tab } of scene.seats) if (tab?.state.agentState === 'online') void tab.setState('offline');
      await machine.clock.settle();
      await machine.do({ type: 'clock.advance', byMs: archiveAfterMs }, scene.roster.me);
      return `a stranger comes and goes ${gone} times, people go home, and a night passes`;
    },
  },
};
