/** One of the answers a question offers, filled in. */
export interface ReplyOption {
  readonly title: string;
  /** Said by the consumer who presses it; null for nothing. */
  readonly says: string | null;
  /** What rules compare before they look at what was said. */
  readonly payload: string;
  /** Opened by pressing; null for none. */
  readonly link: string | null;
}

export function answering(title: string, payload: string, says = title): ReplyOption {
  return { title, says, payload, link: null };
}
