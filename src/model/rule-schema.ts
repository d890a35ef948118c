import * as v from 'valibot';
import { conditionKinds } from './condition/kinds';
import { foreign } from './foreign';
import { counts, limits } from './limits';
import { nextAction } from './next-action-schema';
import { idText, type Reading } from './schema-parts';
import { variantOf } from './variant-of';

/** What every rule has. */
export function ruleEntries(reading: Reading) {
  const condition = variantOf(conditionKinds, reading, { foreign });
  return {
    id: idText,
    name: reading.text(limits.interactionName),
    conditions: reading.list(condition, counts.conditions),
    next: nextAction,
    foreign,
  };
}

/** What an interaction does in a certain case. */
export function ruleOf(reading: Reading) {
  return v.object(ruleEntries(reading));
}
