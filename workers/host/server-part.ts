import type { LookAhead } from './look-ahead';
import { queueRows } from './queue-rows';
import { visitorRow } from './visitor-row';

/** A part of the engine that is fetched with the first client or visitor: what serves them, what reads of the archive for it, what a visitor would meet and who waits. */
export { serve } from '#core/engine/serve';
export { answerRecalls } from './recalls';
export const lookAhead: LookAhead = { visitorRow, queueRows };
