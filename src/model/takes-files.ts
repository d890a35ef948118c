import type { ConversationKind } from './campaign';

/** In which kinds of conversations consumers can send files. [MS24] */
export const takesFiles: Readonly<Record<ConversationKind, boolean>> = { chat: false, messaging: true };
