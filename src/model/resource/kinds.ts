import { knowledgeBase } from './knowledge-base';
import { lambda } from './lambda';

/** One line a kind. */
export const resourceKinds = { lambda, 'knowledge-base': knowledgeBase } as const;
