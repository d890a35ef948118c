import * as v from 'valibot';
import { dialogKinds } from './dialog-kinds';
import { foreign } from './foreign';
import type { DialogId } from './ids';
import { interactionOf } from './interaction-schema';
import { keysOf } from './keys-of';
import { counts, limits } from './limits';
import { count, judgedHere, list, name, ownId, type Reading } from './schema-parts';

export const storedInteraction = interactionOf(judgedHere);
/** Of an Auto Escalation dialog. */
export const autoEscalationOf = ({ text }: Reading) =>
  v.object({
    /** So many fallbacks in a row may answer one question. */
    threshold: v.pipe(count(counts.fallbacks), v.minValue(1)),
    /** Where its transfers go that name no skill of their own. */
    skillId: text(limits.skillReference),
  });
export const storedDialog = v.object({
  id: ownId<DialogId>(),
  name: name(limits.dialogName),
  kind: v.picklist(keysOf(dialogKinds)),
  enabled: v.boolean(),
  /** In order, the User Says first. */
  interactions: list(storedInteraction, counts.interactions),
  /** Of that kind alone. */
  autoEscalation: v.exactOptional(autoEscalationOf(judgedHere)),
  foreign,
});
