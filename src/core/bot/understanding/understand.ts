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

interface Trained {
  readonly entities: EntityTable;
  readonly intents: readonly { readonly intent: Intent; readonly phrases: readonly (readonly string[])[] }[];
}

/** A saved bot is a new object, so what was made of it never outlives it. */
const trained = new WeakMap<Domain, Trained>();
const nothing: Understood = { scores: [], entities: [] };

export function understand({ domain }: Bot, text: string): Understood {
  if (!domain) return nothing;
  const { intents, entities: table } = train(domain);
  const { words, entities } = findEntities(table, wordsOf(text));
  const scores = intents.flatMap(({ intent, phrases }): IntentScore[] => {
    const likest = Math.max(0, ...phrases.map((phrase) => likeness(words, phrase)));
    // Who says its name, or chooses it, means it.
    const score = sameName(intent.name, text) ? 1 : likest;
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
  const intents = domain.intents.map((intent) => ({
    intent,
    phrases: intent.phrases.map((phrase) => findEntities(entities, wordsOf(phrase)).words),
  }));
  const made = { entities, intents };
  trained.set(domain, made);
  return made;
}

/** A word that begins with another counts for so much of it. */
const nearly = 0.25;
const shortestStem = 4;

/** What two texts have in common, of all that is in them; words that say little count little. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const weightOfAll = sumOf(one) + sumOf(other);
  if (weightOfAll === 0) return 0;
  let common = 0;
  const take = (fits: (word: string) => boolean, weight: number) => {
    const at = left.findIndex(fits);
    if (at === -1) return false;
    left.splice(at, 1);
    common += weight;
    return true;
  };
  const unmatched = one.filter((word) => !take((it) => it === word, weightOf(word)));
  for (const word of unmatched) take((it) => isNear(it, word), nearly * weightOf(word));
  return (2 * common) / weightOfAll;
}

function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestStem && !short.startsWith('@') && long.startsWith(short);
}

function sumOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}
