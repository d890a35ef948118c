/** What the app in a frame and the page around it say to each other. */
export { embedEvents, embedThemes, embedType, embedVersion, toldUnasked } from './embed/wire';
export { leastHeight, mostHeight, plainHeight, plainStart, plainTheme } from './embed/wire';
export type { EmbedCommand, EmbedEvent, EmbedEvents, EmbedTheme, FromFrame, Greeting } from './embed/wire';
export { createStartPeople, type StartPeople } from './starts/people';
