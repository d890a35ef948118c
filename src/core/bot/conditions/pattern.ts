import { isBlank } from '#model/comparable-text';
import { firstFit } from '../patterns/first-fit';
import { samplesOf } from '../patterns/samples-of';
import { wordsIn, type Judge } from './judge';

export const pattern: Judge<'pattern'> = {
  holds: ({ patterns, excludeKeywords }, answer) =>
    wordsIn(answer).some((words) => firstFit(patterns, excludeKeywords, words) !== null),
  samplesOf({ patterns }) {
    const samples = patterns.filter((one) => !isBlank(one)).map(samplesOf);
    return samples.includes(null) ? [] : samples.flatMap((some) => some ?? []);
  },
  lackOf: ({ patterns }) => (patterns.every(isBlank) ? 'pattern' : null),
};
