import { counts, limits } from './limits';
import type { Reading } from './schema-parts';

/** What a text is compared with: one of the patterns, unless it contains a keyword. */
export interface PatternLists {
  readonly patterns: readonly string[];
  readonly excludeKeywords: readonly string[];
}

export const patternLists = ({ text, list }: Reading) => ({
  patterns: list(text(limits.pattern), counts.patterns),
  excludeKeywords: list(text(limits.interactionText), counts.patterns),
});
export const blankLists = () => ({ patterns: [] as string[], excludeKeywords: [] as string[] });
