import type { ConversationKind } from '#model/campaign';

/** What a workspace calls itself, and how its conversations are ended. */
export const kindWords: Readonly<
  Record<ConversationKind, { readonly title: string; readonly end: string; readonly asked: string }>
> = {
  chat: { title: 'Agent workspace for Chat', end: 'End', asked: 'Asked for a chat' },
  messaging: { title: 'Agent workspace for Messaging', end: 'Close', asked: 'Began a conversation' },
};
