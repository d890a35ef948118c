import type { Scene } from '../scene';
import { again, choose, numbersOf, type Deeds } from './deed';

export const onceInAWhile = 4;

export function forAWhile(scene: Scene, name: string, ms: number, end: () => void): void {
  scene.troubles.add(name);
  scene.machine.clock.after(ms, () => {
    scene.troubles.delete(name);
    end();
  });
}

/** What goes wrong by itself: sockets, the disk, the engine, the computer's clock. */
export const faultDeeds: Deeds = {
  'fault.cut': {
    weight: onceInAWhile,
    who: ({ machine }) => numbersOf(machine.lines.filter(({ whole }) => whole)),
    do(scene, who, dice) {
      const line = scene.machine.lines.filter(({ whole }) => whole)[who];
      if (!line) return 'there is no such line any more';
      const ends = dice % 2 === 0 ? (['client', 'server'] as const) : (['server', 'client'] as const);
      const lateMs = choose([0, 2_000, 30_000], again(dice)) ?? 0;
      line.cut(ends[0]);
      forAWhile(scene, 'cut', lateMs, () => line.cut(ends[1]));
      return `the line of ${line.owner} is cut: the ${ends[0]} knows, the other end in ${lateMs} ms`;
    },
  },
  'fault.disk-full': {
    weight: onceInAWhile,
    who: ({ troubles }) => (troubles.has('full') ? [] : [0]),
    do(scene, _who, dice) {
      const ms = choose([1, 500, 20_000, 120_000], dice) ?? 1;
      const until = scene.machine.clock.elapsed + ms;
      scene.machine.disk.full = () => scene.machine.clock.elapsed < until;
      forAWhile(scene, 'full', ms, () => {});
      return `the disk is full for ${ms} ms`;
    },
  },
  'fault.killed': {
    weight: onceInAWhile,
    who: ({ machine }) => (machine.disk.dying === null && machine.up ? [0] : []),
    do(scene, _who, dice) {
      const writes = 1 + (dice % 4);
      const kept = again(dice) % 2 === 0;
      scene.machine.disk.dying = { writes, kept };
      return `the engine will die at write ${writes} from now, ${kept ? 'after' : 'before'} it is kept`;
    },
  },
  'fault.clock-back': {
    weight: 2,
    who: () => [0],
    do(scene, _who, dice) {
      const ms = choose([1_000, 30_000, 3_600_000], dice) ?? 0;
      scene.machine.clock.setWall(-ms);
      return `the computer’s clock is set back by ${ms} ms`;
    },
  },
};
