import type { Article } from '#model/article';
import type { Resource } from '#model/resource';
import type { Sandbox } from '#sdk/index';

/** The command that gives a knowledge base other articles, or another name. */
export function withArticles(
  base: Resource<'knowledge-base'>,
  articles: readonly Article[],
  name = base.name,
) {
  const copies = articles.map((one) => ({ ...one, phrases: [...one.phrases], tags: [...one.tags] }));
  return { type: 'resource.save', draft: { ...base, name, articles: copies } } as const;
}

export function saveArticles(
  sandbox: Pick<Sandbox, 'dispatch'>,
  base: Resource<'knowledge-base'>,
  articles: readonly Article[],
) {
  return sandbox.dispatch(withArticles(base, articles));
}
