/** A part of the engine that is fetched when a bot first asks the host for something. */
export { performAsks } from './bot-asks/perform-asks';
