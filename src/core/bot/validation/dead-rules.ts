import type { Condition, Interaction, Rule } from '#model/interaction';
import { inOrder } from '../choose-rule';
import { applies, judgeOf } from '../conditions/index';
import { isSpent, spend, type Effort } from '../patterns/effort';
import { anyText } from '../patterns/samples-of';
import { quote } from '../quote';
import { saving, withoutRule } from './fix';
import { rulesOf } from './nexts-of';
import { advice, error, warning, type Finding } from './problem';

/** Rules that never apply: nothing to compare with, or another one before them takes everything. */
export function deadRules(interaction: Interaction, effort: Effort): Finding[] {
  const rules = inOrder(rulesOf(interaction));
  const dead = rules.flatMap((one, index) => {
    const { name, conditions } = one;
    const rule = `The rule ${quote(name)}`;
    const deleting = [saving(`Delete the rule ${quote(name)}`, withoutRule(interaction, one))];
    const [lack] = conditions.flatMap((condition) => judgeOf(condition).lackOf?.(condition) ?? []);
    if (lack !== undefined)
      return [warning('rules', `${rule} has no ${lack}, so it never applies.`, deleting)];
    const [fault] = conditions.flatMap((condition) => judgeOf(condition).faultOf?.(condition) ?? []);
    if (fault !== undefined) return [error('rules', fault)];
    const taker = takerOf(one, rules.slice(0, index), effort);
    return taker
      ? [warning('rules', `${rule} never applies: ${quote(taker.name)} takes all of that first.`, deleting)]
      : [];
  });
  if (rules.length < 2 || !isSpent(effort)) return dead;
  const text = `Not all rules of ${quote(interaction.name)} were compared with those before them: that would take too long.`;
  return [...dead, advice('rules', text)];
}

/** Which of those asked before takes all that a rule would; none is found any more when the effort is spent. [BT321] */
function takerOf(rule: Rule, before: readonly Rule[], effort: Effort): Rule | undefined {
  if (before.length === 0 || isSpent(effort)) return undefined;
  const samples = samplesOf(rule);
  spend(effort, samples.join('').length);
  return before.find((one) => takesAll(one, samples, effort));
}

function samplesOf({ conditions }: Rule): readonly string[] {
  const asked = conditions.map((one) => judgeOf(one).samplesOf?.(one) ?? []);
  return asked.find(({ length }) => length > 0) ?? [anyText];
}

function takesAll(
  { contextConditions, conditions }: Rule,
  samples: readonly string[],
  effort: Effort,
): boolean {
  if (contextConditions.length > 0 || conditions.some(excludesAny)) return false;
  return samples.every((text) =>
    applies({ conditions }, { kind: 'reply', text, option: null, found: [], intent: null, effort }),
  );
}

function excludesAny(condition: Condition): boolean {
  return 'excludeKeywords' in condition && condition.excludeKeywords.length > 0;
}
