import { connectToLiveEngage } from './connect-to-liveengage/index';
import type { Lesson } from './lesson';

/** Every lesson there is, in the order of the list. */
export const lessons: readonly Lesson[] = [connectToLiveEngage];

export { fillPlaceholders } from './lesson';
export type { Control, Crew, Detour, Lesson, Move, Step, Suggestion, Value } from './lesson';
export type { Me, Scene } from './scene';
