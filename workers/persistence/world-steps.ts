export { queuesByKind } from './queues-by-kind';
import { factFour, worldFour } from './world-four';
import { factThree, worldThree } from './world-three';
import { factTwo, worldTwo } from './world-two';

/** Plain data of an older shape. */
export type Stored = Readonly<Record<string, unknown>>;

/** Brings a world and a fact, except for worlds inside of it, one version on. */
export interface WorldStep {
  readonly world: (world: Stored) => Stored;
  readonly fact: (fact: Stored) => Stored;
}

/** Step n brings what was stored from version n + 1 to n + 2. A step that was shipped is never edited. Fetched where something older is read. */
export const worldSteps: readonly WorldStep[] = [
  { world: worldTwo, fact: factTwo },
  { world: worldThree, fact: factThree },
  { world: worldFour, fact: factFour },
];
