import * as v from 'valibot';
import { dialogKinds } from './dialog-kinds';
import { foreign } from './foreign';
import type { DialogId } from './ids';
import { interactionOf } from './interaction-schema';
import { keysOf } from './keys-of';
import { counts, limits } from './limits';
import { judgedHere, list, name, ownId } from './schema-parts';

export const storedInteraction = interactionOf(judgedHere);
export const storedDialog = v.object({
  id: ownId<DialogId>(),
  name: name(limits.dialogName),
  kind: v.picklist(keysOf(dialogKinds)),
  enabled: v.boolean(),
  /** In order, the User Says first. */
  interactions: list(storedInteraction, counts.interactions),
  foreign,
});
