import { limits } from '#model/limits';
import { tellHoles } from '../integrations/tell-holes';
import { whyNot } from '../endpoints/answer-call';
import { integrationOf } from '../integration-of';
import { takeResult } from '../integrations/after-result';
import { takeResponse } from '../integrations/take-response';
import { transforms } from '../scripts/run-code';
import { isSilent } from '../silence';
import { ask, change, keep, note } from '../turn-draft';
import type { Answerer } from './answerer';

/** What was called has answered: what came is remembered, and the rules decide, or the conversation is passed on. [BT106] [BT113] */
export const call: Answerer<'call'> = {
  goOn(draft, place, { integrationId, request, holes }, answer) {
    const { status, by } = answer;
    const succeeded = status === 200 || status === 201;
    const integration = integrationOf(draft.bot, integrationId);
    note(draft, 'call-answered', { status, endpoint: by?.name ?? '', url: request.url });
    if (integration && !succeeded) tellHoles(draft, integration, holes);
    const why = whyNot(answer);
    if (why !== '') keep(draft, 'call-unanswered', { why: why.slice(0, limits.reason) });
    change(draft, { lastCall: { statusCode: String(status), succeeded } });
    if (integration) takeResponse(draft, integration, answer);
    const interaction = place?.interaction;
    if (answer.transfer !== null && interaction) {
      const { message, ...skill } = answer.transfer;
      const words = isSilent(message) ? '' : message;
      ask(draft, interaction.id, { kind: 'transfer', ...skill, message: words });
      return null;
    }
    const result = succeeded ? 'success' : 'failure';
    if (interaction && integration && transforms(integration)) {
      const then = { kind: 'result', result } as const;
      ask(draft, interaction.id, { kind: 'script', site: 'transform-result', then, held: [] });
      return null;
    }
    return takeResult(draft, place, result);
  },
  meanwhile: 'waits',
};
