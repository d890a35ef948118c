import { foldKeywords, isExcluded } from './exclude';
import { foldMessage, matchFolded } from './match-pattern';
import { parsePattern } from './parse-pattern';

/** The first of a few patterns that fits, as its author wrote it; an invalid one never does. */
export function firstFit(
  patterns: readonly string[],
  excludeKeywords: readonly string[],
  message: string,
): string | null {
  const folded = foldMessage(message);
  if (isExcluded(folded, foldKeywords(excludeKeywords))) return null;
  return patterns.find((text) => fits(text, folded)) ?? null;
}

function fits(text: string, folded: string): boolean {
  const pattern = parsePattern(text);
  return pattern.ok && matchFolded(pattern.value, folded);
}
