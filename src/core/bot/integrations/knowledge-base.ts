import type { KnowledgeSearch } from '#model/knowledge-search';
import { limits } from '#model/limits';
import { serviceOf } from '#model/platform-services';
import { fillIn } from '../variables/fill-in';
import { askForCall } from './ask-for-call';
import type { Caller } from './caller';
import { missingResource } from './missing-resource';

/** Asks a knowledge base of the account; the bot then waits for what it finds. */
export const knowledgeBase: Caller<'knowledge-base'> = {
  call(draft, interaction, integration) {
    const { knowledgeBaseId, phrases, mode, threshold, multipleResults } = integration;
    // It is looked for in words: line breaks make no difference.
    const phrase = fillIn(draft, phrases, limits.message);
    const search: KnowledgeSearch = { phrase, mode, threshold, most: multipleResults };
    const url = serviceOf('knowledge-base', knowledgeBaseId);
    const request = { method: 'POST', url, headers: [], body: JSON.stringify(search) } as const;
    return askForCall(draft, interaction, integration, { request, broken: [], holes: [] });
  },
  problems: ({ knowledgeBaseId }, { resources }) =>
    missingResource('knowledge-base', 'knowledgeBaseId', knowledgeBaseId, resources),
};
