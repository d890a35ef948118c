import * as v from 'valibot';
import { mostSearchResults, searchModes, searchThresholds } from '../knowledge-search';
import { limits } from '../limits';
import { integrationKind } from './spec';
import { transformScript } from './transform-script';

/** Looks for articles in a knowledge base of the account. */
export const knowledgeBase = integrationKind({
  label: 'Knowledge Base',
  success: 'answer',
  texts: {
    knowledgeBaseId: {
      label: 'Knowledge Base',
      what: 'The knowledge base',
      limit: limits.askId,
      noun: 'a knowledge base',
      ask: 'Select the knowledge base that is searched.',
    },
    phrases: {
      label: 'phrases',
      what: 'The phrase',
      limit: limits.phrase,
      noun: 'a phrase',
      ask: 'Enter what is looked for.',
      begins: '{$query}',
    },
    transformScript,
  },
  more: () => ({
    mode: v.picklist(searchModes),
    threshold: v.picklist(searchThresholds),
    multipleResults: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostSearchResults)),
  }),
  blank: () => ({ mode: 'intents' as const, threshold: 'GOOD' as const, multipleResults: 1 }),
});
