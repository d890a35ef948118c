import { comparable } from './comparable-text';

interface Wish {
  readonly stem: string;
  /** Stays whole where a long stem has to be cut. */
  readonly ending?: string;
  /** What stands before a number. */
  readonly between?: string;
  readonly taken: Iterable<string>;
  readonly limit: number;
}

/** The name wished for, cut to the limit, or with the first number that makes it free. Every name the product makes comes from here. */
export function freeName({ stem, ending = '', between = ' ', taken, limit }: Wish): string {
  const known = new Set(Array.from(taken, comparable));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? ending : `${ending}${between}${number}`;
    const name = `${cut(stem, limit - end.length)}${end}`;
    if (!known.has(comparable(name))) return name;
  }
}

/** What belongs to the letter before it, or the second half of one. */
const goesOn = /^[\uDC00-\uDFFF\p{M}\p{Join_Control}]/u;

/** The beginning of a text, never through the middle of a letter or a picture. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let at = length;
  while (at > 0 && (goesOn.test(text.slice(at)) || text.charAt(at - 1) === '\u200D')) at -= 1;
  return text.slice(0, at).trimEnd();
}
