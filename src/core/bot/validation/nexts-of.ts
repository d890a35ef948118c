import type { Interaction, NextAction, Rule } from '#model/interaction';

export function rulesOf(interaction: Interaction): readonly Rule[] {
  return 'rules' in interaction ? interaction.rules : [];
}

/** Whether the interaction's own next action is ever taken. A question's is not once it has rules. */
export function usesNext(interaction: Interaction): boolean {
  const rules = rulesOf(interaction);
  if (interaction.kind === 'text-question') return rules.length === 0;
  return !rules.some(({ condition }) => condition.kind === 'always' || isFailure(condition));
}

/** Every way out of an interaction. */
export function nextsOf(interaction: Interaction): readonly NextAction[] {
  const own = usesNext(interaction) ? [interaction.next] : [];
  return [...own, ...rulesOf(interaction).map(({ next }) => next)];
}

/** An integration only goes on when it failed: after a success the bot is out of the conversation. */
function isFailure(condition: Rule['condition']): boolean {
  return condition.kind === 'integration-result' && condition.result === 'failure';
}
