import { isTooDeep } from '#base/too-deep';
import {
  idsIn,
  markIds,
  markMoments,
  plainJson,
  undoIds,
  undoMoments,
  undoPhrases,
  usePhrases,
  type NewIds,
} from './marks';
import { phrasesOne } from './phrases-one';

/** What a link of this edition may come to when it is read. */
const longestText = 1_000_000;

/** A value with its moments, as a text that is as short as it can be before it is packed; null for what nobody could read again. [SH42] */
export function writeOne(value: unknown, at: number): string | null {
  const plain = plainJson(value);
  // As long as it will be when it is read.
  if (plain.length > longestText) return null;
  const json = markMoments(markIds(plain, idsIn(value)), at);
  return `${at.toString(36)}\n${usePhrases(json, phrasesOne)}`;
}

/** The value of such a text, with ids of its own; undefined for any other. */
export function readOne(text: string, fresh: NewIds): unknown {
  const end = text.indexOf('\n');
  const head = text.slice(0, Math.max(end, 0));
  if (!/^[0-9a-z]{1,10}$/.test(head)) return undefined;
  const spelt = undoPhrases(text.slice(end + 1), phrasesOne, longestText);
  const json = spelt === null ? null : undoIds(spelt, fresh, longestText);
  const plain = json === null ? null : undoMoments(json, parseInt(head, 36), longestText);
  if (plain === null) return undefined;
  try {
    const value: unknown = JSON.parse(plain);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
