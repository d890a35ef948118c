import { foldMessage } from '../patterns/match-pattern';
import type { ReplyOption } from './reply-option';

/** Which option was meant: pressed, or typed as it says or as it is called. */
export function chosenOption(options: readonly ReplyOption[], text: string): ReplyOption | null {
  const said = foldMessage(text);
  const means = (words: string | null) => words !== null && foldMessage(words) === said;
  return options.find(({ says }) => means(says)) ?? options.find(({ title }) => means(title)) ?? null;
}
