import { wordsAndTags } from '#model/markup';
import { carryTags } from './carry-tags';
import { delayLimitMs, lineLimit } from './limits';

export interface Piece {
  readonly text: string;
  /** Waited before it is said. */
  readonly delayMs: number;
}

/** One text as the lines it is sent in: cut at `tag::breakWithDelay=<ms>` and, where it is too long, between words. */
export function splitText(text: string, delayMs: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let wait = delayMs;
  text.split(/tag::breakWithDelay=(\d+)/).forEach((part, i) => {
    if (i % 2 === 1) {
      const pause = Math.min(Number(part), delayLimitMs);
      wait = pieces.length > 0 ? pause : Math.min(wait + pause, delayLimitMs);
      return;
    }
    const lines = splitByLength(part, wait);
    pieces.push(...lines);
    if (lines.length > 0) wait = 0;
  });
  const texts = carryTags(pieces.map((piece) => piece.text));
  return pieces.map((piece, at) => ({ ...piece, text: texts[at] ?? '' }));
}

/** The same without marks: cut where it is too long alone. */
export function splitByLength(text: string, delayMs: number): readonly Piece[] {
  return splitLong(text).map((line, at) => ({ text: line, delayMs: at === 0 ? delayMs : 0 }));
}

function splitLong(text: string): readonly string[] {
  const whole = text.trim();
  // No text has more characters than units.
  if (whole.length <= lineLimit) return whole === '' ? [] : [whole];
  const lines: string[] = [];
  let rest = charactersOf(whole);
  while (rest.length > lineLimit) {
    const cut = lastSpace(rest);
    lines.push(rest.slice(0, cut).join('').trimEnd());
    rest = charactersOf(rest.slice(cut).join('').trimStart());
  }
  if (rest.length > 0) lines.push(rest.join(''));
  return lines;
}

/** A tag is one of them: no line ends within it. [BT353] */
function charactersOf(text: string): readonly string[] {
  return wordsAndTags(text).flatMap((piece, i) => (i % 2 === 1 ? piece : Array.from(piece)));
}

/** Where the first line ends: before the last blank that leaves it short enough, or inside a word that is too long itself. */
function lastSpace(characters: readonly string[]): number {
  for (let at = lineLimit; at > 0; at--) if (/^\s$/.test(characters[at] ?? '')) return at;
  return lastBorder(characters.slice(0, lineLimit + 1).join(''));
}

/** Where Intl.Segmenter is missing, letters of several characters may be cut. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en') : null;

/** Where the last letter begins, as people see letters; after all of the line where one letter takes it whole. [BT323] */
function lastBorder(word: string): number {
  const last = segmenter ? [...segmenter.segment(word)].at(-1)?.index : undefined;
  return last ? Math.min(charactersOf(word.slice(0, last)).length, lineLimit) : lineLimit;
}
