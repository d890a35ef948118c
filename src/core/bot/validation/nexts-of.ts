import type { Bot } from '#model/bot';
import type { Interaction, NextAction, Rule } from '#model/interaction';
import { categoryOf } from '#model/interaction/has-category';
import type { Category } from '#model/interaction';
import { passesOn } from '#model/passes-on';
import { applies } from '../conditions/index';
import { calledBy } from '../integration-of';

/** Whether an interaction's own next action is ever taken, for what has rules. */
const takesOwn: Readonly<Record<Category, (bot: Bot, interaction: Interaction) => boolean>> = {
  starter: () => true,
  statement: () => true,
  // With rules a reply that fits none goes to the dialogs.
  question: (_, { rules }) => rules.length === 0,
  integration: (bot, interaction) =>
    resultsOf(bot, interaction).some(
      (result) =>
        !interaction.rules.some(
          (rule) => rule.contextConditions.length === 0 && applies(rule, { kind: 'integration', result }),
        ),
    ),
};

/** After which results it goes on: where a success passes the conversation on, the bot is out of it. */
function resultsOf(bot: Bot, interaction: Interaction): readonly ('success' | 'failure')[] {
  const called = calledBy(bot, interaction);
  return called && called.kind !== 'unknown' && !passesOn(called) ? ['success', 'failure'] : ['failure'];
}

/** The rules that are looked at. */
export function rulesOf({ kind, rules }: Interaction): readonly Rule[] {
  const category = categoryOf(kind);
  return category === 'question' || category === 'integration' ? rules : [];
}

export function usesNext(bot: Bot, interaction: Interaction): boolean {
  return takesOwn[categoryOf(interaction.kind)](bot, interaction);
}

/** Every way out of an interaction. */
export function nextsOf(bot: Bot, interaction: Interaction): readonly NextAction[] {
  const own = usesNext(bot, interaction) ? [interaction.next] : [];
  return [...own, ...rulesOf(interaction).map(({ next }) => next)];
}
