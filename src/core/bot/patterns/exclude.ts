import { foldCase } from './fold-case';

/** Exclude Keywords as they are compared; blank ones exclude nothing. */
export function foldKeywords(keywords: readonly string[]): readonly string[] {
  return keywords.filter((keyword) => keyword.trim() !== '').map(foldCase);
}

/** Whether one of the folded keywords occurs in the folded message, be it inside a word. conversation-builder §3 */
export function isExcluded(folded: string, keywords: readonly string[]): boolean {
  return keywords.some((keyword) => folded.includes(keyword));
}
