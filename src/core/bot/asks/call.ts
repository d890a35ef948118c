import { hasCategory } from '#model/interaction/has-category';
import { applyRule, chooseRule } from '../choose-rule';
import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import { readCustomData, takeResponse } from '../integrations/take-response';
import { follow } from '../next-action';
import { isSilent } from '../silence';
import { ask, change, note, say } from '../turn-draft';
import type { Answerer } from './answerer';

/** What was called has answered: what came is remembered, and the rules decide, or the conversation is passed on. [BT106] [BT111] */
export const call: Answerer<'call'> = {
  goOn(draft, place, { integrationId, request }, answer) {
    const { status, by } = answer;
    const succeeded = status === 200 || status === 201;
    const integration = draft.bot.integrations.find((one) => one.id === integrationId);
    note(draft, 'call-answered', { status, endpoint: by?.name ?? '', url: request.url });
    if (by === null) note(draft, 'call-unanswered', { why: answer.body });
    change(draft, { lastCall: { statusCode: String(status), succeeded } });
    if (integration) {
      takeResponse(draft, integration, answer);
      readCustomData(draft, integration);
    }
    if (place === null || !hasCategory(place.interaction, 'integration')) {
      if (!succeeded) say(draft, builtInTexts.integrationFailed);
      return { kind: 'leave' };
    }
    const { interaction } = place;
    if (answer.transfer !== null) {
      const { message, ...skill } = answer.transfer;
      const words = isSilent(message) ? '' : message;
      ask(draft, interaction.id, { kind: 'transfer', integrationId, ...skill, message: words });
      return null;
    }
    if (!succeeded) {
      const outcome = integrationFailed(draft, interaction, builtInTexts.integrationFailed);
      return outcome.kind === 'go-on' ? follow(draft, place, outcome.next) : null;
    }
    const rule = chooseRule(draft, interaction.rules, { kind: 'integration', result: 'success' });
    return follow(draft, place, rule === null ? interaction.next : applyRule(draft, rule));
  },
  meanwhile: 'waits',
};
