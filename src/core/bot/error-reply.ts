import type { TurnDraft } from './turn-draft';
import { fillInMarkup } from './variables/fill-in';

/** What the bot says about an error: its author's own words, if there are any. */
export function errorReply(draft: TurnDraft, builtIn: string): string {
  const own = fillInMarkup(draft, draft.bot.errorMessage ?? '');
  return own.trim() === '' ? builtIn : own;
}
