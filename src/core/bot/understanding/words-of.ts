import { foldMessage } from '../patterns/match-pattern';

/** More of a text is not looked at. */
const most = 50;

/** The words of a text, small, without punctuation; `@name` stands for an entity. */
export function wordsOf(text: string, first: number = most): readonly string[] {
  return (
    foldMessage(text)
      .toLowerCase()
      .match(/@?[\p{L}\p{N}_]+/gu) ?? []
  ).slice(0, first);
}

/** Words that say little of what somebody wants. */
const weak = new Set(
  (
    'a about am an and any are at be but by can could do does for from get give have how i if in is it like me my need of on or our ' +
    'please question some that the there this to us want was we what when where which who why will with would you your help'
  ).split(' '),
);

/** Whether it says little of what somebody wants. */
export function isWeak(word: string): boolean {
  return weak.has(word);
}

export function weightOf(word: string): number {
  if (word.startsWith('@')) return 3;
  return isWeak(word) ? 0.2 : 1;
}
