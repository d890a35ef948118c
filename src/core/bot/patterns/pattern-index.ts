import { addTo } from './add-to';
import { isSpent, newEffort, spend, type Effort } from './effort';
import { foldKeywords, isExcluded } from './exclude';
import { createGramTable } from './gram-table';
import { foldMessage, matchFolded } from './match-pattern';
import { parsePattern, type Pattern } from './parse-pattern';
import { requiredTexts, shortestLength } from './required-texts';

export interface PatternEntry {
  readonly key: string;
  readonly patterns: readonly string[];
  readonly excludeKeywords: readonly string[];
}

/** `pattern` as its author wrote it. */
export interface PatternHit {
  readonly key: string;
  readonly pattern: string;
}

export interface PatternIndex {
  /** A pattern without wildcard and alternates goes first, then the order of entries and of their patterns. */
  find(message: string, effort?: Effort): PatternHit | null;
}

interface Filed {
  readonly hit: PatternHit;
  readonly parsed: Pattern;
  readonly excludeKeywords: readonly string[];
}

/** What finding nothing in an empty index takes. */
const stepsALookUp = 50;

type TextSets = readonly (readonly string[])[];

/** Invalid patterns never match. A thousand patterns cost about what fifty cost, as long as their words differ. */
export function createPatternIndex(entries: readonly PatternEntry[]): PatternIndex {
  const filed = fileAll(entries);
  const plain = new Map<string, Filed[]>();
  const ranked: Filed[] = [];
  for (const one of filed) {
    const text = one.parsed.plain;
    if (text === null) ranked.push(one);
    else addTo(plain, text, one);
  }

  const setsOf = ranked.map((one) => requiredTexts(one.parsed.items));
  const frequency = countTexts(setsOf);
  /** Ranks of patterns that may fit anything. */
  const loose: number[] = [];
  const ranksOf = new Map<string, number[]>();
  setsOf.forEach((sets, rank) => {
    const set = rarestSet(sets, frequency);
    if (set === null) loose.push(rank);
    for (const text of new Set(set)) addTo(ranksOf, text, rank);
  });
  const table = createGramTable(ranksOf);

  return {
    find(message, effort = newEffort()) {
      const folded = foldMessage(message);
      spend(effort, stepsALookUp + folded.length);
      const exact = plain.get(folded)?.find((one) => !isExcluded(folded, one.excludeKeywords));
      if (exact !== undefined) return exact.hit;
      const ranks = [...loose];
      table.collect(folded, ranks);
      spend(effort, ranks.length);
      ranks.sort((a, b) => a - b);
      let last = -1;
      for (const rank of ranks) {
        const one = ranked[rank];
        if (rank === last || one === undefined) continue;
        last = rank;
        const fits = matchFolded(one.parsed, folded, effort);
        if (isSpent(effort)) return giveUp(effort, one.hit);
        if (fits && !isExcluded(folded, one.excludeKeywords)) return one.hit;
      }
      return null;
    },
  };
}

/** Nothing is found: nobody knows what this one fits. */
function giveUp(effort: Effort, { pattern }: PatternHit): null {
  effort.giveUp(pattern);
  return null;
}

function fileAll(entries: readonly PatternEntry[]): Filed[] {
  return entries.flatMap(({ key, patterns, excludeKeywords }) => {
    const folded = foldKeywords(excludeKeywords);
    return patterns.flatMap((pattern) => {
      const parsed = parsePattern(pattern);
      return parsed.ok ? [{ hit: { key, pattern }, parsed: parsed.value, excludeKeywords: folded }] : [];
    });
  });
}

function countTexts(setsOf: readonly TextSets[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const text of setsOf.flat(2)) frequency.set(text, (frequency.get(text) ?? 0) + 1);
  return frequency;
}

/** The set whose texts tell most: long enough to look up, and in few other patterns. */
function rarestSet(sets: TextSets, frequency: ReadonlyMap<string, number>): readonly string[] | null {
  const weigh = (set: readonly string[]) => {
    const length = Math.min(shortestLength(set), 3);
    const others = set.reduce((sum, text) => sum + (frequency.get(text) ?? 0), 0);
    return { set, length, others };
  };
  const [first, ...rest] = sets.map(weigh);
  if (first === undefined) return null;
  return rest.reduce((best, one) => {
    if (one.length !== best.length) return one.length > best.length ? one : best;
    return one.others < best.others ? one : best;
  }, first).set;
}
