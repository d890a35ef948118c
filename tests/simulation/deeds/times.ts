import type { Scene } from '../scene';
import { choose, type Deeds } from './deed';

const anyTime = () => [0];
const minute = 60_000;

async function setClock(scene: Scene, mode: 'running' | 'paused', rate: number): Promise<string> {
  const answer = await scene.machine.do({ type: 'clock.set', mode, rate }, scene.roster.me);
  if (!answer.ok) return ` (refused: ${answer.failure.text})`;
  if (mode === 'paused') scene.troubles.add('paused');
  else scene.troubles.delete('paused');
  if (rate > 1) scene.troubles.add('quick');
  else scene.troubles.delete('quick');
  return '';
}

/** The clock: paused, quickened, moved on. */
export const timeDeeds: Deeds = {
  'clock.paused': {
    weight: 3,
    who: ({ troubles }) => (troubles.has('paused') ? [] : [0]),
    do: async (scene) => `the clock is paused${await setClock(scene, 'paused', 1)}`,
  },
  'clock.runs': {
    weight: 8,
    who: ({ troubles }) => (troubles.has('paused') || troubles.has('quick') ? [0] : []),
    do: async (scene) => `the clock runs at life’s pace${await setClock(scene, 'running', 1)}`,
  },
  'clock.quickened': {
    weight: 2,
    who: anyTime,
    async do(scene, _who, dice) {
      const rate = choose([2, 10, 100, 1000], dice) ?? 2;
      return `the clock runs ×${rate}${await setClock(scene, 'running', rate)}`;
    },
  },
  'clock.moved': {
    weight: 3,
    who: anyTime,
    async do(scene, _who, dice) {
      const byMs = choose([1_000, minute, 10 * minute, 120 * minute], dice) ?? 0;
      const answer = await scene.machine.do({ type: 'clock.advance', byMs }, scene.roster.me);
      return `the clock is moved on by ${byMs} ms${answer.ok ? '' : ' (refused)'}`;
    },
  },
};
