import { comparable, sameName } from './comparable-text';

interface MadeFrom {
  readonly stem: string;
  /** Stays whole where a long stem has to be cut. */
  readonly ending?: string;
  /** What stands before a number. */
  readonly between?: string;
  readonly limit: number;
}

interface Wish extends MadeFrom {
  readonly taken: Iterable<string>;
  /** Begins with this number instead of with none. */
  readonly first?: number;
}

/** The name wished for, cut to the limit, or with the first number that makes it free. Every name the product makes comes from here. */
export function freeName({ stem, ending = '', between = ' ', taken, limit, first }: Wish): string {
  const known = new Set(Array.from(taken, comparable));
  for (let number = first ?? 1; ; number += 1) {
    const told = number === 1 && first === undefined ? null : number;
    const name = numbered({ stem, ending, between, limit }, told);
    if (!known.has(comparable(name))) return name;
  }
}

/** Whether `freeName` gives this name when enough others are taken. */
export function isMadeName(name: string, { stem, ending = '', between = ' ', limit }: MadeFrom): boolean {
  const number = Number(/\d+$/.exec(name)?.[0] ?? 0);
  return [null, number].some((it) => sameName(name, numbered({ stem, ending, between, limit }, it)));
}

function numbered({ stem, ending, between, limit }: Required<MadeFrom>, number: number | null): string {
  const end = number === null ? ending : `${ending}${between}${number}`;
  return `${cut(stem, limit - end.length)}${end}`;
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
