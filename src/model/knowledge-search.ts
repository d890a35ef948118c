import type { scoreLevels } from './domain';

/**
 * How articles are looked for: by what they mean and else by their words, by that alone, or by their words alone; or by all of some
 * tags, or any of them.
 */
export const searchMethods = {
  'Phrase Search': ['intents', 'intents-only', 'text'],
  'Special Tag Search': ['tags-and', 'tags-or'],
} as const;
export type SearchMethod = keyof typeof searchMethods;
export const searchModes = Object.values(searchMethods).flat();
export type SearchMode = (typeof searchModes)[number];

/** How well an article has to fit at least, where it is looked for by what it means. */
export const searchThresholds = [
  'VERY GOOD',
  'GOOD',
  'FAIR PLUS',
] as const satisfies readonly (typeof scoreLevels)[number]['level'][];
export type SearchThreshold = (typeof searchThresholds)[number];

export const mostSearchResults = 5;

/** How many articles a bot shows by itself. */
export const mostAnswers = 3;
/** How it shows them: as cards, the best one as a text, or not at all. */
export const answerLayouts = ['structured', 'simple', 'custom'] as const;
export type AnswerLayout = (typeof answerLayouts)[number];

/** What is looked for in a knowledge base. */
export interface KnowledgeSearch {
  /** Or tags, with commas between them. */
  readonly phrase: string;
  readonly mode: SearchMode;
  readonly threshold: SearchThreshold;
  /** The best ones, and no more. */
  readonly most: number;
}
