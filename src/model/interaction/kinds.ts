import { integration } from './integration';
import { text } from './text';
import { textQuestion } from './text-question';
import { userSays } from './user-says';

/** One line a kind, in the order in which they are offered. */
export const interactionKinds = {
  'user-says': userSays,
  text,
  'text-question': textQuestion,
  integration,
} as const;
