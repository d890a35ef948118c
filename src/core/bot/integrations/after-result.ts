import { hasCategory } from '#model/interaction/has-category';
import type { AfterCode, IntegrationResult } from '#model/bot-run';
import { builtInTexts } from '../built-in-texts';
import { applyRule, chooseRule } from '../choose-rule';
import { integrationFailed } from '../integration-failed';
import { calledBy } from '../integration-of';
import { tellerOf } from '../interactions/tellers';
import { follow, type Onward } from '../next-action';
import type { Place } from '../place';
import { runsCode } from '../scripts/run-code';
import { say, type TurnDraft } from '../turn-draft';
import { readCustomData } from './take-response';

/** What came is as it will be: the custom data fields read it, the interaction's code runs, then its rules decide. */
export function takeResult(draft: TurnDraft, place: Place | null, result: IntegrationResult): Onward | null {
  if (readsByCode(draft, place, { kind: 'rules', result })) return null;
  return decideBy(draft, place, result);
}

/** Whether code looks at what came, once the custom data fields have read it. */
export function readsByCode(draft: TurnDraft, place: Place | null, then: AfterCode): boolean {
  const interaction = place?.interaction;
  if (!interaction || !hasCategory(interaction, 'integration')) return false;
  const integration = calledBy(draft.bot, interaction);
  if (integration) readCustomData(draft, integration);
  return runsCode(draft, interaction, 'post-process', then);
}

/** How the integration ended decides where the dialog goes on; nothing does once its interaction was deleted. */
export function decideBy(draft: TurnDraft, place: Place | null, result: IntegrationResult): Onward | null {
  if (place === null || !hasCategory(place.interaction, 'integration')) {
    if (result === 'failure') say(draft, builtInTexts.integrationFailed);
    return { kind: 'leave' };
  }
  const { interaction } = place;
  const { shows, lacks } = tellerOf(interaction);
  if (result === 'failure') {
    const sentence = lacks ? '' : builtInTexts.integrationFailed;
    lacks?.(draft, interaction);
    const outcome = integrationFailed(draft, interaction, sentence);
    return outcome.kind === 'go-on' ? follow(draft, place, outcome.next) : null;
  }
  shows?.(draft, interaction);
  const rule = chooseRule(draft, interaction.rules, { kind: 'integration', result });
  return follow(draft, place, rule === null ? interaction.next : applyRule(draft, rule));
}
