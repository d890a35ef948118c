import type { WorldStep } from './upgrades';
import { factTwo, worldTwo } from './world-two';

/** Step n brings what was stored from version n + 1 to n + 2. A step that was shipped is never edited. Fetched where something older is read. */
export const worldSteps: readonly WorldStep[] = [{ world: worldTwo, fact: factTwo }];
