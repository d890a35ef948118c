import { isBlank } from '#model/comparable-text';
import { firstFit } from '../patterns/first-fit';
import type { Judge } from './judge';

export const pattern: Judge<'pattern'> = {
  holds: ({ patterns, excludeKeywords }, answer) =>
    answer.kind === 'reply' && firstFit(patterns, excludeKeywords, answer.text) !== null,
  lackOf: ({ patterns }) => (patterns.every(isBlank) ? 'pattern' : null),
};
