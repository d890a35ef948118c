import * as v from 'valibot';
import { conditionKinds } from './condition/kinds';
import { foreign } from './foreign';
import { counts, limits } from './limits';
import { nextAction } from './next-action-schema';
import { idText, type Reading } from './schema-parts';
import { ruleScopes } from './variable';
import { variantOf } from './variant-of';

/** Both sides may be texts with variables, or the bare name of one. */
const contextCondition = ({ text }: Reading) =>
  v.object({
    name: text(limits.customDataValue),
    matches: v.picklist(['contains', 'not-contains']),
    value: text(limits.customDataValue),
    foreign,
  });

const setting = ({ text }: Reading) =>
  v.object({
    name: text(limits.variableName),
    value: text(limits.interactionText),
    scope: v.picklist(ruleScopes),
    foreign,
  });

/** What every rule has. */
export function ruleEntries(reading: Reading) {
  const condition = variantOf(conditionKinds, reading, { foreign });
  return {
    id: idText,
    name: reading.text(limits.interactionName),
    conditions: reading.list(condition, counts.conditions),
    /** What must be so of what the bot remembers, besides. */
    contextConditions: reading.list(contextCondition(reading), counts.conditions),
    /** Whether one of them is enough. */
    contextMatch: v.picklist(['any', 'all']),
    /** Set when it applies. */
    variables: reading.list(setting(reading), counts.variablesOfRule),
    next: nextAction,
    foreign,
  };
}

/** What an interaction does in a certain case. */
export function ruleOf(reading: Reading) {
  return v.object(ruleEntries(reading));
}
