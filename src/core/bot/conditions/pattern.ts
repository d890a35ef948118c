import { isBlank } from '#model/comparable-text';
import { firstFit } from '../patterns/first-fit';
import { wordsIn, type Judge } from './judge';

export const pattern: Judge<'pattern'> = {
  holds: ({ patterns, excludeKeywords }, answer) =>
    wordsIn(answer).some((words) => firstFit(patterns, excludeKeywords, words) !== null),
  lackOf: ({ patterns }) => (patterns.every(isBlank) ? 'pattern' : null),
};
