import { foldMessage } from '../patterns/match-pattern';
import type { ReplyOption } from './reply-option';

/** Drawn around the digit before it. */
const keycap = '\u20E3';

/** A place in a list as it is typed, in digits of any width: `2`, `2.`, `#2`, `(2)`, `b` or `b)`; -1 for what is none. */
function placeIn(said: string): number {
  const plain = said.normalize('NFKC').replace(keycap, '');
  const [, number, letter] = /^[#(]?(?:(\d{1,3})|([a-z]))[.)]?$/.exec(plain) ?? [];
  return number ? Number(number) - 1 : letter ? letter.charCodeAt(0) - 'a'.charCodeAt(0) : -1;
}

/** Which one of a list was meant by its place, as who sees no buttons types it. [BT293] */
export function optionAt<One>(options: readonly One[], text: string): One | null {
  return options[placeIn(foldMessage(text))] ?? null;
}

/** Which option was meant: pressed, or typed as it says or as it is called. */
export function chosenOption(options: readonly ReplyOption[], text: string): ReplyOption | null {
  const said = foldMessage(text);
  const means = (words: string | null) => words !== null && foldMessage(words) === said;
  return options.find(({ says }) => means(says)) ?? options.find(({ title }) => means(title)) ?? null;
}
