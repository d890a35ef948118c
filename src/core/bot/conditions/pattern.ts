import { isBlank } from '#model/comparable-text';
import { firstFit } from '../patterns/first-fit';
import { samplesOf } from '../patterns/samples-of';
import { wordsIn, type Judge } from './judge';

export const pattern: Judge<'pattern'> = {
  holds: ({ patterns, excludeKeywords }, answer) =>
    wordsIn(answer).some((words) => firstFit(patterns, excludeKeywords, words) !== null),
  samplesOf: ({ patterns }) => patterns.filter((one) => !isBlank(one)).flatMap(samplesOf),
  lackOf: ({ patterns }) => (patterns.every(isBlank) ? 'pattern' : null),
};
