import type { Content } from '#model/rich-content/element';

/** Who is speaking, as the reader should see it. */
export interface LineAuthor {
  readonly kind: 'me' | 'consumer' | 'bot' | 'agent' | 'system';
  /** The public id. */
  readonly id: string;
  /** Empty while unknown and for the platform. */
  readonly name: string;
  /** Empty for none. */
  readonly pictureUrl: string;
}

/** How far a line has come. Only my own are ever `sending` or `failed`. */
export type Mark = 'sending' | 'failed' | 'sent' | 'delivered' | 'read';

/** One line of a transcript; a changed line is a new object. */
export interface Line extends Content {
  /** Unique in its transcript, and the same before and after it was sent. */
  readonly id: string;
  /** null until the server has taken it. */
  readonly sequence: number | null;
  readonly author: LineAuthor;
  /** Virtual time; null until the server has taken it. */
  readonly at: number | null;
  readonly mark: Mark;
  /** Why it failed, in a sentence; else empty. */
  readonly problem: string;
  /** Not for the consumer's eyes. */
  readonly forAgents: boolean;
  /** The id that its sender gave it. */
  readonly externalId?: string | undefined;
}
