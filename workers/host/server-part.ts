/** A part of the engine that is fetched with the first client: what serves it, and what reads of the archive for it. */
export { serve } from '#core/engine/serve';
export { answerRecalls } from './recalls';
