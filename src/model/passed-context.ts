/** What one bot tells the next: the intent by its name or id, and a text to hear. */
export interface PassedContext {
  readonly intent?: string;
  readonly text?: string;
}
