import { comparable } from '#model/comparable-text';

/** `*word*` or `*(one|two)*`: finds each of its words anywhere in a line. */
export const anywhere = /^\*\s*(?:\(([^()]*)\)|([^()*|]+))\s*\*$/;

/** The words, in small letters, of these patterns that have this shape. */
export function wordsFound(patterns: readonly string[], shape: RegExp): Set<string> {
  return new Set(
    patterns.flatMap((pattern) => {
      const [, choices, word] = shape.exec(pattern.trim()) ?? [];
      return (choices ?? word ?? '')
        .split('|')
        .map(comparable)
        .filter((option) => option !== '');
    }),
  );
}
