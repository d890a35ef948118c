import type { InteractionOf } from '#model/interaction';
import { applyRule, chooseRule } from './choose-rule';
import type { Played } from './interactions/player';
import { note, say, type TurnDraft } from './turn-draft';

/** The integration ended badly: its failure rule decides; without one the bot says `sentence` and goes on. */
export function integrationFailed(
  draft: TurnDraft,
  interaction: InteractionOf<'integration'>,
  sentence: string,
): Played {
  const rule = chooseRule(draft, interaction.rules, { kind: 'integration', result: 'failure' });
  if (rule !== null) return { kind: 'go-on', next: applyRule(draft, rule) };
  note(draft, 'no-failure-rule', { interaction: interaction.name });
  say(draft, sentence);
  return { kind: 'go-on', next: interaction.next };
}
