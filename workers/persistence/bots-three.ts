import { each, isRecord } from './each';

type Stored = Readonly<Record<string, unknown>>;

/** A rule of version 2 had one condition, which could be `always`; only what waited for an answer had rules. */
export function botThree(bot: Stored): Stored {
  return { ...bot, dialogs: each(bot['dialogs'], dialogThree) };
}

/** Facts that tell a whole bot, or one dialog of it. */
export function botFactThree(fact: Stored): Stored {
  if (isRecord(fact['bot'])) return { ...fact, bot: botThree(fact['bot']) };
  return isRecord(fact['dialog']) ? { ...fact, dialog: dialogThree(fact['dialog']) } : fact;
}

function dialogThree(dialog: Stored): Stored {
  return { ...dialog, interactions: each(dialog['interactions'], interactionThree) };
}

function interactionThree(interaction: Stored): Stored {
  return { ...interaction, rules: each(interaction['rules'] ?? [], ruleThree) };
}

function ruleThree({ condition, ...rule }: Stored): Stored {
  const isAlways = isRecord(condition) && condition['kind'] === 'always';
  const context = { contextConditions: [], contextMatch: 'any', variables: [] };
  return { ...rule, conditions: isAlways ? [] : [condition], ...context };
}
