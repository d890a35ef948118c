/** Worlds to begin with: apart, for most visits make none. */
export { starts, type ListedStart } from '#core/starts/index';
export { playStart } from './starts/play-start';
export type { StartStage } from './starts/stage';
