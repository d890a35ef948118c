import type { IntegrationResult } from '#model/bot-run';
import { handsOver } from '#model/integration/hands-over';
import { givesUp } from '../give-up';
import { calledBy } from '../integration-of';
import { readsByCode, takeResult } from '../integrations/after-result';
import { takeResponse, takeStatus } from '../integrations/take-response';
import type { Place } from '../place';
import { transforms } from '../scripts/run-code';
import { change, forgetDialogs, note, type TurnDraft } from '../turn-draft';
import type { Answerer } from './answerer';

/** The transfer service took the conversation, refused it at once, or is not there. */
export const transfer: Answerer<'transfer'> = {
  goOn(draft, askedAt, { skillName, skillId, message, inSilence = false }, { result, why }) {
    const place = inSilence ? null : askedAt;
    switch (result) {
      case 'success':
        note(draft, 'transfer-taken', {});
        forgetDialogs(draft);
        change(draft, { state: 'handed-over', outbox: [] });
        // What it did not say it may still remember, or tell as an event.
        if (!bringsToCode(draft, place, result, why)) readsByCode(draft, place, { kind: 'taken' });
        return null;
      case 'unavailable':
        note(draft, 'transfer-unavailable', { skill: skillName, skillId, message });
        forgetDialogs(draft);
        return null;
      case 'failure': {
        note(draft, 'transfer-refused', { why });
        if (givesUp(draft)) return null;
        // A question is as open as it was. [CN45]
        if (inSilence) change(draft, { at: askedAt?.interaction.id ?? null });
        return inSilence || bringsToCode(draft, place, result, why) ? null : takeResult(draft, place, result);
      }
    }
  },
  meanwhile: 'not-replied-to',
};

/** An escalation remembers what is said of its transfer, as of a call; whether code looks at it first. [BT114] [BT161] */
function bringsToCode(
  draft: TurnDraft,
  place: Place | null,
  result: IntegrationResult,
  why: string,
): boolean {
  const integration = place ? calledBy(draft.bot, place.interaction) : undefined;
  if (!place || !integration) return false;
  if (handsOver(integration)) {
    const response = responseTo(result, why);
    takeStatus(draft, response, result);
    takeResponse(draft, integration, response);
  }
  const then = result === 'success' ? ({ kind: 'taken' } as const) : ({ kind: 'result', result } as const);
  return transforms(draft, place.interaction, integration, then);
}

/** In the words of the platform’s escalation service. */
function responseTo(result: IntegrationResult, why: string) {
  return result === 'success'
    ? { status: 200, body: JSON.stringify({ success: true }) }
    : { status: 400, body: JSON.stringify({ error: why }) };
}
