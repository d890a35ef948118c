import type { TurnDraft } from '../turn-draft';
import { valueOf } from './read-variable';
import { textOf } from './text-of';

/**
 * `{Integration.field}`: what the last call of the integration with that name brought for the field, several with a comma between
 * them; `.count` says how many. Null where nothing did, undefined where it is no integration of this bot. [BT110]
 */
export function readResult(draft: TurnDraft, name: string): string | null | undefined {
  const value = resultOf(draft, name);
  if (value === undefined || value === null) return value;
  return Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value);
}

/** The same as it is, a list where the field found several. */
export function resultOf(draft: TurnDraft, name: string): unknown {
  return draft.bot.integrations.some((one) => name.startsWith(`${one.name}.`))
    ? valueOf(draft, name)
    : undefined;
}
