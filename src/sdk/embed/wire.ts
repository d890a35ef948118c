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

/** What a page around can ask for. */
export type EmbedDeed =
  | { readonly do: 'watch'; readonly events: readonly EmbedEvent[] }
  | { readonly do: 'open'; readonly lesson: string; readonly step?: string | undefined }
  | { readonly do: 'start'; readonly start: string }
  /** As the visitor of the workspace’s account. */
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'reset' }
  | { readonly do: 'theme'; readonly name: 'light' | 'dark' | 'auto' };

export type EmbedCommand = EmbedDeed & { readonly id: number };

export type FromFrame =
  | { [E in EmbedEvent]: { readonly event: E; readonly detail: EmbedEvents[E] } }[EmbedEvent]
  /** Why it could not be done stands in `problem`; empty for done. */
  | { readonly answers: number; readonly problem: string };
