/** What the app in a frame and the page around it say to each other. */
export { embedType, embedVersion } from './embed/wire';
export type { EmbedCommand, EmbedEvent, EmbedEvents, FromFrame, Greeting } from './embed/wire';
export { createStartPeople, type StartPeople } from './starts/people';
