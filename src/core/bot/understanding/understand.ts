import type { Bot } from '#model/bot';
import { sameName } from '#model/comparable-text';
import { scoreLevels, type Domain, type Intent, type ScoreLevel } from '#model/domain';
import { entityTable, findEntities, type EntityTable, type FoundEntity } from './find-entities';
import { weightOf, wordsOf } from './words-of';

/** How well a text fits an intent, from 0 to 1. */
export interface IntentScore {
  readonly intent: Intent;
  readonly score: number;
  readonly level: ScoreLevel;
}

/** What a text means: every intent it fits at all, the best first, and the entities in it. */
export interface Understood {
  readonly scores: readonly IntentScore[];
  readonly entities: readonly FoundEntity[];
}

interface Weighed {
  readonly words: readonly string[];
  /** Of all of them. */
  readonly weight: number;
}

interface Phrase extends Weighed {
  readonly intent: Intent;
}

interface Trained {
  readonly entities: EntityTable;
  /** Those with a word that may be like one of this key. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** One reply is asked about more than once. */
  last?: { readonly text: string; readonly understood: Understood };
}

/** A saved bot is a new object, so what was made of it never outlives it. */
const trained = new WeakMap<Domain, Trained>();
const nothing: Understood = { scores: [], entities: [] };

export function understand({ domain }: Bot, text: string): Understood {
  return domain ? understandBy(domain, text) : nothing;
}

/** The same by what is no bot's. */
export function understandBy(domain: Domain, text: string): Understood {
  const known = train(domain);
  if (known.last?.text !== text) known.last = { text, understood: score(domain, known, text) };
  return known.last.understood;
}

function score(domain: Domain, { entities: table, phrases }: Trained, text: string): Understood {
  const { words, entities } = findEntities(table, wordsOf(text));
  const said = weigh(words);
  const likest = new Map<Intent, number>();
  for (const phrase of new Set(keysOfWords(words).flatMap((key) => phrases.get(key) ?? [])))
    likest.set(phrase.intent, Math.max(likest.get(phrase.intent) ?? 0, likeness(said, phrase)));
  const scores = domain.intents.flatMap((intent): IntentScore[] => {
    // Who says its name, or chooses it, means it.
    const score = sameName(intent.name, text) ? 1 : (likest.get(intent) ?? 0);
    const found = scoreLevels.find(({ least }) => score >= least);
    return found ? [{ intent, score, level: found.level }] : [];
  });
  return { scores: scores.toSorted((one, other) => other.score - one.score), entities };
}

/** Whether it is so good that a dialog starts. */
export function isGood({ level }: IntentScore): boolean {
  return level === 'VERY GOOD' || level === 'GOOD';
}

function train(domain: Domain): Trained {
  const known = trained.get(domain);
  if (known) return known;
  const entities = entityTable(domain.entities);
  const phrases = new Map<string, Phrase[]>();
  for (const intent of domain.intents)
    for (const text of intent.phrases) {
      const { words } = findEntities(entities, wordsOf(text));
      const phrase = { intent, ...weigh(words) };
      for (const key of keysOfWords(words)) {
        const sharing = phrases.get(key);
        if (sharing) sharing.push(phrase);
        else phrases.set(key, [phrase]);
      }
    }
  const made = { entities, phrases };
  trained.set(domain, made);
  return made;
}

function weigh(words: readonly string[]): Weighed {
  return { words, weight: words.reduce((sum, word) => sum + weightOf(word), 0) };
}

/** A word that begins with another counts for so much of it. */
const nearly = 0.25;
const shortestStem = 4;

/** What two texts have in common, of all that is in them; words that say little count little. */
function likeness(one: Weighed, other: Weighed): number {
  const left = [...other.words];
  const weightOfAll = one.weight + other.weight;
  if (weightOfAll === 0) return 0;
  let common = 0;
  const take = (fits: (word: string) => boolean, weight: number) => {
    const at = left.findIndex(fits);
    if (at === -1) return false;
    left.splice(at, 1);
    common += weight;
    return true;
  };
  const unmatched = one.words.filter((word) => !take((it) => it === word, weightOf(word)));
  for (const word of unmatched) take((it) => isNear(it, word), nearly * weightOf(word));
  return (2 * common) / weightOfAll;
}

function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return hasStem(short) && long.startsWith(short);
}

function hasStem(word: string): boolean {
  return word.length >= shortestStem && !word.startsWith('@');
}

/** Words that are the same or near have one key. */
function keysOfWords(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => (hasStem(word) ? word.slice(0, shortestStem) : word)))];
}
