import type { Press, RichContent } from '#model/rich-content/element';

/** Where a consumer, or an author, talks to the bot. */
export interface PlayStage {
  /** Something the bot has heard, or is about to, is not answered yet. */
  isBusy(): boolean;
  begin(): Promise<void>;
  say(text: string): Promise<void>;
  /** Says what is said by what is pressed below this line. */
  press(press: Press, line: RichContent): Promise<void>;
  reset(text: string): Promise<void>;
  /** The consumer signs in; null where there is none who could. */
  readonly stepUp: (() => Promise<void>) | null;
  end(): void;
}
