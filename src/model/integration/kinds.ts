import { keysOf } from '../keys-of';
import { agentEscalation } from './agent-escalation';
import { api } from './api';
import { email } from './email';
import { file } from './file';
import { knowledgeBase } from './knowledge-base';
import { lambda } from './lambda';
import { unknown } from './unknown';

/** One line a kind, in the order in which they are offered. */
export const integrationKinds = {
  'agent-escalation': agentEscalation,
  api,
  email,
  file,
  lambda,
  'knowledge-base': knowledgeBase,
  unknown,
} as const;

/** What an author can choose: what is not known here only comes with a file. */
export const offeredIntegrations = keysOf(integrationKinds).filter((kind) => kind !== 'unknown');
