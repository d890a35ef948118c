import type { InferOutput } from 'valibot';
import type { storedDialog } from './dialog-schema';
import type { Frozen } from './frozen';

export { dialogKinds, type DialogKind } from './dialog-kinds';

/** A bot's flow. (The wire's own dialog is a `ConversationDialog`.) */
export type Dialog = Frozen<InferOutput<typeof storedDialog>>;
