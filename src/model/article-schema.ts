import * as v from 'valibot';
import { counts, limits } from './limits';
import { idText, type Reading } from './schema-parts';

/** A piece of what an account knows, and how people ask for it. */
export const articleOf = ({ text, name, list }: Reading) =>
  v.object({
    id: idText,
    /** A sentence or a question. */
    title: name(limits.articleTitle),
    /** Other ways to ask for it: intent qualifiers. */
    phrases: list(text(limits.phrase), counts.phrases),
    summary: text(limits.articleSummary),
    detail: text(limits.articleDetail),
    category: text(limits.articleCategory),
    tags: list(text(limits.articleTag), counts.tags),
    contentUrl: text(limits.url),
    imageUrl: text(limits.url),
    audioUrl: text(limits.url),
    videoUrl: text(limits.url),
    /** Otherwise no bot finds it. */
    enabled: v.boolean(),
  });
