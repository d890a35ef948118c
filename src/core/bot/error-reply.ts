import type { TurnDraft } from './turn-draft';
import { fillIn } from './variables/fill-in';

/** What the bot says about an error: its author's own words, if there are any. */
export function errorReply(draft: TurnDraft, builtIn: string): string {
  const own = fillIn(draft, draft.bot.errorMessage ?? '');
  return own.trim() === '' ? builtIn : own;
}
