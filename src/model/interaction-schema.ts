import * as v from 'valibot';
import { codeOf } from './code-schema';
import { foreign } from './foreign';
import type { Id } from './ids';
import { interactionKinds } from './interaction/kinds';
import { counts, limits, times } from './limits';
import { nextAction } from './next-action-schema';
import { ruleOf } from './rule-schema';
import { id, judgedByHandlers, ownId, wait, type Reading } from './schema-parts';
import { variantOf } from './variant-of';

/** What every interaction has. */
export function interactionEntries(reading: Reading) {
  return {
    id: reading.judged ? ownId<Id<'Interaction'>>() : id<Id<'Interaction'>>(),
    /** Unique within its bot. */
    name: reading.name(limits.interactionName),
    enabled: v.boolean(),
    /** Waited before what this interaction sends, 0…10 000. */
    delayMs: reading.judged ? wait(0, times.longestDelay) : v.number(),
    next: nextAction,
    rules: reading.list(ruleOf(reading), counts.rules),
    code: codeOf(reading),
    /** For its authors; not there where there is none. */
    comment: v.exactOptional(reading.text(limits.comment)),
    foreign,
  };
}

/** One step of a dialog, with the lengths of its texts and lists judged here or by the handler. */
export function interactionOf(reading: Reading) {
  return variantOf(interactionKinds, reading, interactionEntries(reading));
}

/** As commands carry it. */
export const interactionSchema = interactionOf(judgedByHandlers);
