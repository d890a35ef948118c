/** What a page around and the app in its frame say to each other: once by `postMessage`, then over a port of their own. */

/** Raised when an older side could not go on. */
export const embedVersion = 1;

/** Of both greetings. */
export const embedType = 'handoff-sandbox';

/** From the frame to whoever is around it, and back with a port beside it. */
export interface Greeting {
  readonly type: typeof embedType;
  readonly version: number;
}

/** What a page around can be told. */
export interface EmbedEvents {
  /** The app stands, and takes commands. */
  ready: Record<string, never>;
  'step-passed': { readonly lesson: string; readonly step: string };
  'lesson-completed': { readonly lesson: string };
  /** A person has taken a conversation from a bot. */
  'handed-over': { readonly conversation: string };
  /** A hand-over failed, or the app cannot be used; in a sentence. */
  failed: { readonly text: string };
}
export type EmbedEvent = keyof EmbedEvents;

const isToldUnasked: { readonly [E in EmbedEvent]: boolean } = {
  ready: true,
  'step-passed': false,
  'lesson-completed': false,
  'handed-over': false,
  failed: true,
};
export const embedEvents = Object.keys(isToldUnasked) as EmbedEvent[];
/** The others are told to who asked for them. */
export const toldUnasked: readonly EmbedEvent[] = embedEvents.filter((one) => isToldUnasked[one]);

export const embedThemes = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** What the element does where nothing else is said. [EB20] */
export const plainStart = 'empty';
export const plainTheme: EmbedTheme = 'auto';
/** In pixels; none is taken beyond these two. [EB20] */
export const plainHeight = 600;
export const leastHeight = 100;
export const mostHeight = 4_000;

/** What a page around can ask for. */
export type EmbedDeed =
  | { readonly do: 'watch'; readonly events: readonly EmbedEvent[] }
  | { readonly do: 'open'; readonly lesson: string; readonly step?: string | undefined }
  /** As the visitor of the workspace’s account. */
  | { readonly do: 'say'; readonly text: string }
  /** Done by another page, which comes after the answer. */
  | { readonly do: 'reset' }
  | { readonly do: 'theme'; readonly name: EmbedTheme };

export type EmbedCommand = EmbedDeed & { readonly id: number };

export type FromFrame =
  /** Its page goes: who is around it waits for the next. */
  | { readonly leaves: true }
  | { [E in EmbedEvent]: { readonly event: E; readonly detail: EmbedEvents[E] } }[EmbedEvent]
  /** Why it could not be done stands in `problem`; empty for done. */
  | { readonly answers: number; readonly problem: string };
