import type { InteractionOf } from '#model/interaction';
import { applyRule, chooseRule } from './choose-rule';
import { countFallback } from './fall-back';
import type { Played } from './interactions/player';
import { placeOf } from './place';
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
  const instead =
    placeOf(draft.bot, interaction.id)?.dialog.kind === 'fallback' ? countFallback(draft) : null;
  if (instead) return { kind: 'go-on', next: { kind: 'dialog', dialogId: instead.id } };
  say(draft, sentence);
  return { kind: 'go-on', next: interaction.next };
}
