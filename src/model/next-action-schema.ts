import * as v from 'valibot';
import type { Id } from './ids';
import { id } from './schema-parts';

/** Where it goes on is a wish: the interaction or dialog may be gone, and the builder then says so. */
export const nextAction = v.variant('kind', [
  v.object({ kind: v.picklist(['next', 'current', 'end', 'close-conversation', 'close-dialog']) }),
  v.object({ kind: v.literal('interaction'), interactionId: id<Id<'Interaction'>>() }),
  v.object({ kind: v.literal('dialog'), dialogId: id<Id<'Dialog'>>() }),
]);
