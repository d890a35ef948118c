import { articleOf } from '../article-schema';
import { counts } from '../limits';
import { resourceKind } from './spec';

/** Articles in which integrations look for what a consumer asks. */
export const knowledgeBase = resourceKind({
  noun: 'knowledge base',
  texts: {},
  more: (reading) => ({ articles: reading.list(articleOf(reading), counts.articles) }),
  blank: () => ({ articles: [] }),
});
