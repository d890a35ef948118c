/** A part of the engine that is fetched with the first client or visitor: what serves them, what reads of the archive for it, and what a visitor would meet. */
export { serve } from '#core/engine/serve';
export { answerRecalls } from './recalls';
export { visitorRow } from './visitor-row';
