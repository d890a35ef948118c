import { comparable, isBlank } from '#model/comparable-text';

/** Exclude Keywords as they are compared; blank ones exclude nothing. */
export function foldKeywords(keywords: readonly string[]): readonly string[] {
  return keywords.filter((keyword) => !isBlank(keyword)).map(comparable);
}

/** Whether one of the folded keywords occurs in the folded message, be it inside a word. */
export function isExcluded(folded: string, keywords: readonly string[]): boolean {
  return keywords.some((keyword) => folded.includes(keyword));
}
