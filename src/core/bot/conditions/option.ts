import { isBlank } from '#model/comparable-text';
import { foldMessage } from '../patterns/match-pattern';
import type { Judge } from './judge';

/** By its title or by what it stands for, in any case. */
export const option: Judge<'option'> = {
  holds: ({ value }, answer) => {
    if (answer.kind !== 'reply' || answer.option === null) return false;
    const { title, payload } = answer.option;
    return [title, payload].some((words) => foldMessage(words) === foldMessage(value));
  },
  lackOf: ({ value }) => (isBlank(value) ? 'option' : null),
};
