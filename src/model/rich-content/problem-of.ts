import { isJson } from '../json';
import { lengths } from '../limits';
import type { Card, QuickReplies, RichContent } from './element';
import { readCard } from './read-card';
import { readQuickReplies } from './read-quick-replies';

/** What a card is refused for, wherever it comes from; null for nothing. */
export function problemOfCard(card: Card): string | null {
  return unkeepable(card, 'content') ?? readCard(card).problems[0] ?? null;
}

export function problemOfReplies(quickReplies: QuickReplies): string | null {
  return unkeepable(quickReplies, 'quickReplies') ?? readQuickReplies(quickReplies).problems[0] ?? null;
}

export function problemOfRich({ card, quickReplies }: RichContent): string | null {
  return (card ? problemOfCard(card) : null) ?? (quickReplies ? problemOfReplies(quickReplies) : null);
}

/** Also what nobody draws is stored. */
function unkeepable(json: Card, at: string): string | null {
  return isJson(json, lengths.card)
    ? null
    : `${at} is nested too deep, or longer than ${lengths.card} characters`;
}
