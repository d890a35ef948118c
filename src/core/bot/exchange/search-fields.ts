import type { Interaction } from '#model/interaction';
import { mostAnswers } from '#model/knowledge-search';
import { oneOf, textLens, type Lenses } from './lens';
import { textAt } from './raw';
import { first } from './tile-paths';

const search = [...first, 'knowledgeAi'] as const;

/** What only a Knowledge AI has. */
export const searchFields: Lenses<
  Pick<
    Interaction<'knowledge-ai'>,
    | 'knowledgeBaseId'
    | 'linkText'
    | 'defaultImage'
    | 'responseVariable'
    | 'threshold'
    | 'mostAnswers'
    | 'layout'
  >
> = {
  knowledgeBaseId: textLens(...search, 'dataSourceId'),
  linkText: textLens(...search, 'linkText'),
  defaultImage: textLens(...search, 'defaultImageUrl'),
  responseVariable: textLens(...search, 'responseDataVariable'),
  threshold: oneOf(
    { GOOD: 'GOOD', 'VERY GOOD': 'VERY GOOD', 'FAIR PLUS': 'FAIR PLUS' },
    ...search,
    'threshold',
  ),
  mostAnswers: {
    path: [...search, 'maxAnswers'],
    read: (raw) =>
      Math.min(Math.max(1, Math.trunc(Number(textAt(raw, ...search, 'maxAnswers'))) || 1), mostAnswers),
    write: (now) => now,
  },
  layout: oneOf({ structured: 'STRUCTURED', simple: 'SIMPLE', custom: 'CUSTOM' }, ...search, 'answerLayout'),
};
