import type { Interaction } from '#model/interaction';
import { inOrder } from '../choose-rule';
import { isGreedy, judgeOf } from '../conditions/index';
import { quote } from '../quote';
import { saving, withoutRule } from './fix';
import { rulesOf } from './nexts-of';
import { error, warning, type Finding } from './problem';

/** Rules that never apply: nothing to compare with, or another one before them takes everything. */
export function deadRules(interaction: Interaction): Finding[] {
  const rules = inOrder(rulesOf(interaction));
  const greedy = rules.findIndex(isGreedy);
  return rules.flatMap((one, index) => {
    const { name, conditions } = one;
    const rule = `The rule ${quote(name)}`;
    const deleting = [saving(`Delete the rule ${quote(name)}`, withoutRule(interaction, one))];
    const [lack] = conditions.flatMap((condition) => judgeOf(condition).lackOf?.(condition) ?? []);
    if (lack !== undefined)
      return [warning('rules', `${rule} has no ${lack}, so it never applies.`, deleting)];
    const [fault] = conditions.flatMap((condition) => judgeOf(condition).faultOf?.(condition) ?? []);
    if (fault !== undefined) return [error('rules', fault)];
    const taker = index > greedy ? rules[greedy] : undefined;
    return taker
      ? [warning('rules', `${rule} never applies: ${quote(taker.name)} takes everything first.`, deleting)]
      : [];
  });
}
