import type { Result } from '#base/result';
import type { Fact } from '#model/fact';
import type { HttpResponse } from '#model/http';
import type { ClientId } from '#model/ids';
import type { Recall } from './input';
import type { Passing } from './tell';

/** A text frame that leaves once the facts are stored. */
export interface OutFrame {
  readonly to: ClientId;
  readonly text: string;
}

export interface Closing {
  readonly clientId: ClientId;
  readonly code: number;
  readonly reason: string;
}

/** For who sent the input: a command's `Result`, a turn's `Result`, an `HttpResponse`, or nothing. */
export type InputAnswer = Result<unknown, unknown> | HttpResponse | null;

/** What an input comes to, before anything follows from it. */
export interface Decision {
  readonly facts: readonly Fact[];
  readonly passing?: readonly Passing[];
  /** Frames for the sender, before anything that follows from the facts. */
  readonly frames?: readonly OutFrame[];
  readonly closes?: readonly Closing[];
  readonly answer?: InputAnswer;
  readonly recall?: Recall;
}
