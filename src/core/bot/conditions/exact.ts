import { isBlank } from '#model/comparable-text';
import { foldMessage } from '../patterns/match-pattern';
import { wordsIn, type Judge } from './judge';

/** The whole reply, in any case. */
export const exact: Judge<'exact'> = {
  holds: ({ value }, answer) => wordsIn(answer).some((words) => foldMessage(value) === foldMessage(words)),
  samplesOf: ({ value }) => [value],
  lackOf: ({ value }) => (isBlank(value) ? 'value' : null),
};
