import { integrationOf } from '../integration-of';
import { takeResult } from '../integrations/after-result';
import { takeResponse, takeStatus } from '../integrations/take-response';
import { transforms } from '../scripts/run-code';
import { isSilent } from '../silence';
import { ask } from '../turn-draft';
import type { Answerer } from './answerer';
import { tellAnswered } from './tell-answered';

/** What was called has answered: what came is remembered, and the rules decide, or the conversation is passed on. [BT106] [BT113] */
export const call: Answerer<'call'> = {
  goOn(draft, place, asked, answer) {
    const integration = integrationOf(draft.bot, asked.integrationId);
    const result = tellAnswered(draft, asked, answer);
    takeStatus(draft, answer, result);
    takeResponse(draft, integration, answer);
    const interaction = place?.interaction;
    if (answer.transfer !== null && interaction) {
      const { message, ...skill } = answer.transfer;
      const words = isSilent(message) ? '' : message;
      ask(draft, interaction.id, { kind: 'transfer', ...skill, message: words });
      return null;
    }
    const then = { kind: 'result', result } as const;
    if (interaction && integration && transforms(draft, interaction, integration, then)) return null;
    return takeResult(draft, place, result);
  },
  meanwhile: 'waits',
};
