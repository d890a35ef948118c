import type { Article } from '#model/article';
import { comparable, tidyName } from '#model/comparable-text';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import { keysOf } from '#model/keys-of';
import { counts, lengths, limits } from '#model/limits';

type Field = Exclude<keyof Article, 'id' | 'enabled'>;
const texts = {
  summary: { what: 'The summary', limit: limits.articleSummary },
  detail: { what: 'The detail', limit: limits.articleDetail },
  category: { what: 'The category', limit: limits.articleCategory },
  contentUrl: { what: 'The content link', limit: limits.url },
  imageUrl: { what: 'The image link', limit: limits.url },
  audioUrl: { what: 'The audio link', limit: limits.url },
  videoUrl: { what: 'The video link', limit: limits.url },
} as const;

/** As it is kept: without what nobody can see. */
export function tidyArticle<T extends Article>(article: T): T {
  const seen = (list: readonly string[]) => list.map(tidyName).filter((one) => one !== '');
  const { title, phrases, tags } = article;
  return { ...article, title: tidyName(title), phrases: seen(phrases), tags: seen(tags) };
}

/** Which article each phrase means, by its title. */
type Taken = ReadonlyMap<string, string>;

export function phrasesOf(articles: readonly Article[]): Taken {
  return new Map(
    articles.flatMap(({ title, phrases }) => phrases.map((one) => [comparable(one), title] as const)),
  );
}

/** What is wrong with an article beside others, whose phrases are taken: one phrase means one article. [EN71] */
export function checkArticle(
  { title, phrases, tags, ...more }: Article,
  taken: Taken,
): FieldFailure<Field>[] {
  const tooLong = (field: Field, what: string, limit: number, { length }: string) =>
    length > limit ? [failureAt(field, 'text-too-long', { what, limit, length })] : [];
  const tooMany = (field: Field, what: string, limit: number, { length }: readonly string[]) =>
    length > limit ? [failureAt(field, 'too-many', { what, limit, count: length })] : [];
  const twin = phrases.find((one) => taken.has(comparable(one)));
  return [
    ...checkText('title', 'The title', title, limits.articleTitle),
    ...tooMany('phrases', 'phrases', counts.phrases, phrases),
    ...phrases.flatMap((one) => tooLong('phrases', 'A phrase', limits.phrase, one)),
    ...(twin === undefined
      ? []
      : [
          failureAt('phrases', 'bad-input', {
            what: `“${twin}” already means “${taken.get(comparable(twin))}”.`,
          }),
        ]),
    ...tooMany('tags', 'tags', counts.tags, tags),
    ...tags.flatMap((one) => tooLong('tags', 'A tag', limits.articleTag, one)),
    ...keysOf(texts).flatMap((field) => tooLong(field, texts[field].what, texts[field].limit, more[field])),
  ];
}

/** What is other now, as one piece: what stands before and after it is as it was. [EN92] */
export function changedArticles(before: readonly Article[], after: readonly Article[]) {
  const same = (one: Article | undefined, other: Article | undefined) =>
    JSON.stringify(one) === JSON.stringify(other);
  const shorter = Math.min(before.length, after.length);
  let place = 0;
  while (place < shorter && same(before[place], after[place])) place++;
  let kept = 0;
  while (kept < shorter - place && same(before.at(-1 - kept), after.at(-1 - kept))) kept++;
  return { place, gone: before.length - kept - place, articles: after.slice(place, after.length - kept) };
}

/** What is wrong with all of them together, or with the first one that has something wrong. [EN71] */
export function checkArticles(articles: readonly Article[]): FieldFailure<'articles'>[] {
  const { length } = articles;
  const bad = (what: string) => [failureAt('articles', 'bad-input', { what })];
  if (length > counts.articles)
    return [failureAt('articles', 'too-many', { what: 'articles', limit: counts.articles, count: length })];
  if (JSON.stringify(articles).length > lengths.articles)
    return bad(`The articles of a knowledge base have at most ${lengths.articles} characters together.`);
  if (articles.reduce((sum, { phrases }) => sum + phrases.length, 0) > counts.phrasesOfBot)
    return bad(`The articles of a knowledge base have at most ${counts.phrasesOfBot} phrases together.`);
  if (new Set(articles.map(({ id }) => id)).size < length) return bad('Two articles have one id.');
  const taken = new Map<string, string>();
  for (const article of articles) {
    const [problem] = checkArticle(article, taken);
    if (problem) return bad(`“${article.title}”: ${problem.text}`);
    for (const [phrase, title] of phrasesOf([article])) taken.set(phrase, title);
  }
  return [];
}
