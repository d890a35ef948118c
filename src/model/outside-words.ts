import type { OutsideAnswer, OutsideRequest } from './outside';

/** What a frame is given: one request, and until when it may leave. */
export interface FrameAsk extends OutsideRequest {
  /** ms since 1970: a page that was asleep until later sends nothing. */
  readonly before: number;
  /** Bytes it reads at most, headers, and characters of each. */
  readonly most: number;
  readonly mostHeaders: number;
  readonly longestHeader: number;
}

/** What a frame says: first that it is there, then what came of its request. */
export type FrameWord = { readonly type: 'ready' } | OutsideAnswer;
