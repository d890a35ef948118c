import { searchOf } from '../integration-of';
import { knowledgeBase } from '../integrations/knowledge-base';
import type { Player } from './player';

/** Asks as an integration of the knowledge base does; the bot then waits for what it finds. */
export const searchKnowledge: Player<'knowledge-ai'> = (draft, interaction) =>
  knowledgeBase.call(draft, interaction, searchOf(interaction));
