import { unreachable } from '#base/unreachable';
import type { Bot } from '#model/bot';
import { failureOf } from '#model/failure';
import type { Interaction, NextAction, Rule } from '#model/interaction';
import { parsePattern } from '../patterns/parse-pattern';
import { dialogOf, placeOf, type Place } from '../place';
import { quote } from '../quote';
import { problemAt, type Problem } from './problem';

/** What is wrong with one interaction as it stands in its bot. */
export function interactionProblems(bot: Bot, { dialog, interaction }: Place): Problem[] {
  const at = { dialogId: dialog.id, interactionId: interaction.id };
  const error = (text: string) => problemAt(at, 'error', text);
  const rules = rulesOf(interaction);
  const problems = patternsOf(interaction, rules).flatMap(patternProblem).map(error);
  if (isDangling(bot, interaction.next)) {
    problems.push(
      error(`The next action of ${quote(interaction.name)} leads to something that was deleted.`),
    );
  }
  for (const rule of rules.filter(({ next }) => isDangling(bot, next))) {
    problems.push(error(`The rule ${quote(rule.name)} leads to something that was deleted.`));
  }
  if (interaction.kind === 'user-says' && !interaction.patterns.some((it) => it.trim() !== '')) {
    const text = `${quote(interaction.name)} has no pattern, so nothing a consumer says starts ${quote(dialog.name)}.`;
    problems.push(problemAt(at, 'warning', text));
  }
  if (
    interaction.kind === 'integration' &&
    !bot.integrations.some((it) => it.id === interaction.integrationId)
  ) {
    problems.push(error(`${quote(interaction.name)} has no integration: choose one.`));
  }
  return problems;
}

function rulesOf(interaction: Interaction): readonly Rule[] {
  return 'rules' in interaction ? interaction.rules : [];
}

function patternsOf(interaction: Interaction, rules: readonly Rule[]): readonly string[] {
  const ofRules = rules.flatMap(({ condition }) => (condition.kind === 'pattern' ? condition.patterns : []));
  return interaction.kind === 'user-says' ? interaction.patterns : ofRules;
}

function patternProblem(pattern: string): string[] {
  const parsed = parsePattern(pattern);
  return parsed.ok ? [] : [failureOf('pattern-invalid', { pattern, ...parsed.failure }).text];
}

function isDangling(bot: Bot, next: NextAction): boolean {
  switch (next.kind) {
    case 'interaction':
      return placeOf(bot, next.interactionId) === null;
    case 'dialog':
      return dialogOf(bot, next.dialogId) === null;
    case 'next':
    case 'current':
    case 'end':
    case 'close-conversation':
      return false;
    default:
      return unreachable(next);
  }
}
