import type { AccountId } from '#model/ids';
import type { Sandbox } from '../sandbox';
import type { FloorTime } from './floor-time';

/** Where a floor plays: a tab, or a test. */
export interface FloorStage {
  readonly sandbox: Pick<
    Sandbox,
    'workspace' | 'dispatch' | 'watch' | 'http' | 'openSocket' | 'after' | 'freshId'
  >;
  readonly accountId: AccountId;
  readonly time: FloorTime;
  /** 0…1, as `Math.random`. */
  random(): number;
}

/** A random whole number from one to the other. */
export function randomBetween({ random }: Pick<FloorStage, 'random'>, least: number, most: number): number {
  return Math.round(least + random() * (most - least));
}

export function chosenOf<T>({ random }: Pick<FloorStage, 'random'>, all: readonly [T, ...T[]]): T {
  return all[Math.floor(random() * all.length)] ?? all[0];
}
