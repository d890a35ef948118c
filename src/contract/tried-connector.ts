/** One thing that happened in a conversation, in virtual ms since its beginning. */
export interface ToldEvent {
  readonly at: number;
  /** As `play` prints it. */
  readonly event: object;
}

/** What came of the same words without an option of a connector, and with it. */
export interface TriedConnector {
  /** What the option was set to. */
  readonly value: string;
  readonly without: readonly ToldEvent[];
  readonly with: readonly ToldEvent[];
  /** Why it did not come to its end. */
  readonly problem: string | null;
}
