import { isBlank } from '#model/comparable-text';
import { foldMessage } from '../patterns/match-pattern';
import type { Judge } from './judge';

/** The whole reply, in any case. */
export const exact: Judge<'exact'> = {
  holds: ({ value }, answer) => answer.kind === 'reply' && foldMessage(value) === foldMessage(answer.text),
  lackOf: ({ value }) => (isBlank(value) ? 'value' : null),
};
