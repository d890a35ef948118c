import type { Judge } from './judge';

export const noMatch: Judge<'no-match'> = {
  holds: () => true,
  isLast: true,
  wordsOf: ({ message }) => message,
};
