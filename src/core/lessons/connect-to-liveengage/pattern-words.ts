import { comparable } from '#model/comparable-text';

/** `*word*` or `*(one|two)*`: finds each of its words anywhere in a line. */
const anywhere = /^\*\s*(?:\(([^()]*)\)|([^()*|]+))\s*\*$/;

/** The words, in small letters, that these patterns find wherever they stand in a line. */
export function wordsFoundAnywhere(patterns: readonly string[]): Set<string> {
  return new Set(
    patterns.flatMap((pattern) => {
      const [, choices, word] = anywhere.exec(pattern.trim()) ?? [];
      return (choices ?? word ?? '')
        .split('|')
        .map(comparable)
        .filter((option) => option !== '');
    }),
  );
}
