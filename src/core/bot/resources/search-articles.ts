import type { Article } from '#model/article';
import { comparable } from '#model/comparable-text';
import { scoreLevels, type Domain, type ScoreLevel } from '#model/domain';
import type { KnowledgeSearch, SearchMode } from '#model/knowledge-search';
import { understandBy } from '../understanding/understand';
import { isWeak, wordsOf } from '../understanding/words-of';

/** An article that was found, and how well it fits; by its words alone where there is no score. */
export interface FoundArticle {
  readonly article: Article;
  readonly level: ScoreLevel | null;
}

type Way = (articles: readonly Article[], search: KnowledgeSearch) => readonly FoundArticle[];

/** One line a mode: the first way that finds something. */
const ways: { readonly [Mode in SearchMode]: readonly Way[] } = {
  intents: [exactly, meaning, byWords],
  'intents-only': [exactly, meaning],
  text: [byWords],
  'tags-and': [byTags((asked, has) => asked.every(has))],
  'tags-or': [byTags((asked, has) => asked.some(has))],
};

/**
 * What a knowledge base knows of a phrase, the best first: what is called exactly so, else what means it well enough, else what has all
 * of its words. The mode leaves out the last, or all but the last, or looks at tags alone. What is disabled is not found. [BT193] [BT303]
 */
export function searchArticles(
  articles: readonly Article[],
  search: KnowledgeSearch,
): readonly FoundArticle[] {
  for (const way of ways[search.mode]) {
    const found = way(articles, search);
    if (found.length > 0) return found.slice(0, search.most);
  }
  return [];
}

function exactly(articles: readonly Article[], { phrase }: KnowledgeSearch): FoundArticle[] {
  const asked = comparable(phrase);
  const isSo = ({ title, phrases }: Article) => [title, ...phrases].some((one) => comparable(one) === asked);
  return articles
    .filter((article) => article.enabled && isSo(article))
    .map((article) => ({ article, level: 'VERY GOOD' }));
}

function meaning(articles: readonly Article[], { phrase, threshold }: KnowledgeSearch): FoundArticle[] {
  const place = (level: ScoreLevel) => scoreLevels.findIndex((one) => one.level === level);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return understandBy(domainOf(articles), phrase).scores.flatMap(({ intent, level }) => {
    const article = byId.get(intent.id);
    return article && place(level) <= place(threshold) ? [{ article, level }] : [];
  });
}

const domains = new WeakMap<readonly Article[], Domain>();

/** Each article is an intent: its title and its phrases mean it. */
function domainOf(articles: readonly Article[]): Domain {
  const known = domains.get(articles);
  if (known) return known;
  const intents = articles
    .filter(({ enabled }) => enabled)
    .map(({ id, title, phrases }) => ({ id, name: title, phrases: [title, ...phrases] }));
  const made = { intents, entities: [] };
  domains.set(articles, made);
  return made;
}

/** Tags are words as they stand, whatever the case. */
function byTags(fit: (asked: readonly string[], has: (tag: string) => boolean) => boolean): Way {
  return (articles, { phrase }) => {
    const asked = phrase
      .split(',')
      .map(comparable)
      .filter((tag) => tag !== '');
    if (asked.length === 0) return [];
    const fits = ({ tags }: Article) => fit(asked, (tag) => tags.some((one) => comparable(one) === tag));
    return articles
      .filter((article) => article.enabled && fits(article))
      .map((article) => ({ article, level: null }));
  };
}

function byWords(articles: readonly Article[], { phrase }: KnowledgeSearch): FoundArticle[] {
  const asked = wordsOf(phrase).filter((word) => !isWeak(word));
  if (asked.length === 0) return [];
  return articles
    .filter((article) => article.enabled && hasAll(article, asked))
    .map((article) => ({ article, level: null }));
}

function hasAll(article: Article, asked: readonly string[]): boolean {
  const said = allWordsOf(article);
  return asked.every((word) => said.has(word));
}

/** Whoever types a question asks with each letter. */
const words = new WeakMap<Article, ReadonlySet<string>>();

function allWordsOf(article: Article): ReadonlySet<string> {
  const known = words.get(article);
  if (known) return known;
  const { title, summary, detail, phrases, tags } = article;
  const said = new Set(
    [title, summary, detail, ...phrases, ...tags].flatMap((text) => wordsOf(text, Infinity)),
  );
  words.set(article, said);
  return said;
}
