import { isBlank } from '#model/comparable-text';
import { createPatternIndex, type PatternIndex } from '../patterns/pattern-index';
import { samplesOf } from '../patterns/samples-of';
import type { Condition } from '#model/interaction';
import { wordsIn, type Judge } from './judge';

/** A saved condition is a new object. */
const indexes = new WeakMap<Condition<'pattern'>, PatternIndex>();

export const pattern: Judge<'pattern'> = {
  holds: (condition, answer) =>
    answer.kind === 'reply' &&
    wordsIn(answer).some((words) => indexOf(condition).find(words, answer.effort) !== null),
  samplesOf({ patterns }) {
    const samples = patterns.filter((one) => !isBlank(one)).map(samplesOf);
    return samples.includes(null) ? [] : samples.flatMap((some) => some ?? []);
  },
  lackOf: ({ patterns }) => (patterns.every(isBlank) ? 'pattern' : null),
};

function indexOf(condition: Condition<'pattern'>): PatternIndex {
  const known = indexes.get(condition);
  if (known !== undefined) return known;
  const index = createPatternIndex([{ key: '', ...condition }]);
  indexes.set(condition, index);
  return index;
}
