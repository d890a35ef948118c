import type { Interaction, NextAction, Rule } from '#model/interaction';
import { categoryOf } from '#model/interaction/has-category';
import type { Category } from '#model/interaction';
import { applies } from '../conditions/index';

/** Whether an interaction's own next action is ever taken, for what has rules. */
const takesOwn: Readonly<Record<Category, (rules: readonly Rule[]) => boolean>> = {
  starter: () => true,
  statement: () => true,
  // With rules a reply that fits none goes to the dialogs.
  question: (rules) => rules.length === 0,
  // It only goes on when it failed: after a success the bot is out of the conversation.
  integration: (rules) =>
    !rules.some(
      (rule) =>
        rule.contextConditions.length === 0 && applies(rule, { kind: 'integration', result: 'failure' }),
    ),
};

/** The rules that are looked at. */
export function rulesOf({ kind, rules }: Interaction): readonly Rule[] {
  const category = categoryOf(kind);
  return category === 'question' || category === 'integration' ? rules : [];
}

export function usesNext(interaction: Interaction): boolean {
  return takesOwn[categoryOf(interaction.kind)](interaction.rules);
}

/** Every way out of an interaction. */
export function nextsOf(interaction: Interaction): readonly NextAction[] {
  const own = usesNext(interaction) ? [interaction.next] : [];
  return [...own, ...rulesOf(interaction).map(({ next }) => next)];
}
