import type { TurnDraft } from '../turn-draft';
import { valueOf } from './read-variable';
import { textOf } from './text-of';

/**
 * `{Integration.field}`: what the last call of the integration with that name brought for the field, several with a comma between
 * them; `.count` says how many. Null where nothing did, undefined where it is no integration of this bot. [BT110]
 */
export function readResult(draft: TurnDraft, name: string): string | null | undefined {
  const isPart = draft.bot.integrations.some((one) => name.startsWith(`${one.name}.`));
  if (!isPart) return undefined;
  const value = valueOf(draft, name);
  if (value === null) return null;
  return Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value);
}
