import * as v from 'valibot';
import {
  mostSearchResults,
  searchModes,
  searchThresholds,
  type KnowledgeSearch,
} from '#model/knowledge-search';
import { limits } from '#model/limits';
import { searchArticles, type FoundArticle } from './search-articles';
import type { Service } from './service';

/** Looks for articles: what was found comes back by the names the real product has for it. Finding nothing is a failure. [BT192] */
export const knowledgeBase: Service<'knowledge-base'> = ({ articles }, { body }) => {
  const found = searchArticles(articles, searchIn(body));
  const said = JSON.stringify({ results: fitting(found.map(written)) });
  return { kind: 'known', said: { status: found.length > 0 ? 200 : 404, body: said, why: '' } };
};

const search = v.fallback(
  v.object({
    phrase: v.string(),
    mode: v.picklist(searchModes),
    threshold: v.picklist(searchThresholds),
    most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostSearchResults)),
  }),
  { phrase: '', mode: 'intents', threshold: 'GOOD', most: 1 },
);

/** Whatever else calls it finds nothing. */
function searchIn(body: string): KnowledgeSearch {
  try {
    return v.parse(search, JSON.parse(body));
  } catch {
    return v.parse(search, null);
  }
}

type Written = ReturnType<typeof written>;

function written({ article, level }: FoundArticle) {
  const { title, summary, detail, category, tags } = article;
  const { contentUrl, imageUrl, audioUrl, videoUrl } = article;
  return {
    ...{ title, summary, detail, category, tags },
    ...{ contentURL: contentUrl, imageURL: imageUrl, audioURL: audioUrl, videoURL: videoUrl },
    score: level ?? 'TEXT',
  };
}

/** As many as a body holds. */
function fitting(results: readonly Written[]): readonly Written[] {
  let room = limits.callBody - '{"results":[]}'.length;
  return results.filter((one) => (room -= JSON.stringify(one).length + 1) >= 0);
}
