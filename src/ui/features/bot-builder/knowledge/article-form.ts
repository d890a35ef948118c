import * as v from 'valibot';
import type { Article } from '#model/article';
import type { Resource } from '#model/resource';
import { checkArticle, phrasesOf, tidyArticle } from '#sdk/checks';
import { freshId, type Sandbox, type WindowStorage } from '#sdk/index';
import { linesOf } from '../../../kit/lines-of';
import { Form } from '../../../live/form.svelte';
import { problemsAt } from '../../../live/text-problems';
import { saveArticles } from './save-articles';

/** An article as it is typed: a phrase a line, commas between tags. */
const valuesSchema = v.object({
  title: v.string(),
  phrases: v.string(),
  summary: v.string(),
  detail: v.string(),
  category: v.string(),
  tags: v.string(),
  contentUrl: v.string(),
  imageUrl: v.string(),
  audioUrl: v.string(),
  videoUrl: v.string(),
  enabled: v.boolean(),
});
type ArticleValues = v.InferOutput<typeof valuesSchema>;

const blank: ArticleValues = {
  ...{ title: '', phrases: '', summary: '', detail: '', category: '', tags: '' },
  ...{ contentUrl: '', imageUrl: '', audioUrl: '', videoUrl: '', enabled: true },
};

function valuesOf({ id: _id, phrases, tags, ...more }: Article): ArticleValues {
  return { ...more, phrases: phrases.join('\n'), tags: tags.join(', ') };
}

function articleOf(id: string, { phrases, tags, ...more }: ArticleValues): Article {
  return tidyArticle({ ...more, id, phrases: linesOf(phrases), tags: tags.split(',') });
}

/**
 * The form of one article. [BB102]
 * @param chosen its id, or `new`
 */
export function createArticleForm(
  sandbox: Pick<Sandbox, 'dispatch' | 'workspace'>,
  storage: WindowStorage,
  base: () => Resource<'knowledge-base'>,
  chosen: string,
) {
  const others = () => base().articles.filter(({ id }) => id !== chosen);
  return new Form<ArticleValues>({
    storage,
    key: `unsaved ${sandbox.workspace} ${base().id} article ${chosen}`,
    schema: valuesSchema,
    fields: {
      title: { label: 'title', needed: { what: 'a title' } },
      phrases: { label: 'intent qualifiers' },
      summary: { label: 'summary' },
      detail: { label: 'detail' },
      category: { label: 'category' },
      tags: { label: 'tags' },
      contentUrl: { label: 'content link' },
      imageUrl: { label: 'image link' },
      audioUrl: { label: 'audio link' },
      videoUrl: { label: 'video link' },
      enabled: { label: 'Enable Article', show: (enabled) => (enabled ? 'on' : 'off') },
    },
    ...(chosen === 'new' && { blank: () => blank }),
    stored: () => {
      const now = base().articles.find(({ id }) => id === chosen);
      return now ? valuesOf(now) : null;
    },
    check: (values) => problemsAt(checkArticle(articleOf(chosen, values), phrasesOf(others()))),
    send(values, asNew) {
      const article = articleOf(asNew ? freshId() : chosen, values);
      const all = base().articles;
      const articles = asNew ? [...all, article] : all.map((one) => (one.id === chosen ? article : one));
      return saveArticles(sandbox, base(), articles);
    },
  });
}
