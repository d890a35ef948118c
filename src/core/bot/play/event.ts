import type { CallRequest } from '#model/call';
import type { Shown } from './shown';

/** One thing that happens, as it is printed: one JSON object a line. */
export type Event =
  | { readonly in: string }
  | ({ readonly out: string; readonly dialog?: string; readonly interaction?: string } & Shown)
  | { readonly event: 'escalated'; readonly skill: string; readonly skillId: string }
  /** Nobody could take it: the bot has the conversation again. */
  | { readonly event: 'returned' }
  | {
      readonly event: 'call';
      readonly url: string;
      readonly request: Omit<CallRequest, 'url'>;
      readonly status: number;
    }
  | { readonly event: 'closed' }
  | { readonly event: 'link'; readonly url: string }
  | ({ readonly event: 'log'; readonly kind: string } & Readonly<Record<string, string | number>>);
