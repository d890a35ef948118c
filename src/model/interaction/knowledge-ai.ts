import * as v from 'valibot';
import { answerLayouts, mostAnswers, searchThresholds } from '../knowledge-search';
import { limits } from '../limits';
import { interactionKind } from './spec';

/** Answers from a knowledge base of the account, without an integration: a search of its own for what the consumer said last. */
export const knowledgeAi = interactionKind({
  category: 'integration',
  label: 'Knowledge AI',
  does: 'Looks in a knowledge base for what the consumer said, and shows the answers.',
  texts: {
    knowledgeBaseId: { what: 'The knowledge base', limit: limits.askId },
    notFound: { what: 'The message when results are not found', limit: limits.interactionText },
    linkText: { what: 'The link text', limit: limits.optionTitle },
    defaultImage: { what: 'The default image', limit: limits.optionValue },
    responseVariable: { what: 'The response data variable', limit: limits.integrationName },
  },
  more: () => ({
    threshold: v.picklist(searchThresholds),
    mostAnswers: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostAnswers)),
    layout: v.picklist(answerLayouts),
  }),
  blank: () => ({
    linkText: 'Learn more',
    responseVariable: 'KaiResults',
    threshold: 'GOOD' as const,
    mostAnswers: 1,
    layout: 'structured' as const,
  }),
});
