import type { Condition, Interaction, Rule } from '#model/interaction';
import { inOrder } from '../choose-rule';
import { applies, judgeOf } from '../conditions/index';
import { anyText } from '../patterns/samples-of';
import { quote } from '../quote';
import { saving, withoutRule } from './fix';
import { rulesOf } from './nexts-of';
import { error, warning, type Finding } from './problem';

/** Rules that never apply: nothing to compare with, or another one before them takes everything. */
export function deadRules(interaction: Interaction): Finding[] {
  const rules = inOrder(rulesOf(interaction));
  return rules.flatMap((one, index) => {
    const { name, conditions } = one;
    const rule = `The rule ${quote(name)}`;
    const deleting = [saving(`Delete the rule ${quote(name)}`, withoutRule(interaction, one))];
    const [lack] = conditions.flatMap((condition) => judgeOf(condition).lackOf?.(condition) ?? []);
    if (lack !== undefined)
      return [warning('rules', `${rule} has no ${lack}, so it never applies.`, deleting)];
    const [fault] = conditions.flatMap((condition) => judgeOf(condition).faultOf?.(condition) ?? []);
    if (fault !== undefined) return [error('rules', fault)];
    const taker = rules.slice(0, index).find((before) => takesAll(before, one));
    return taker
      ? [warning('rules', `${rule} never applies: ${quote(taker.name)} takes all of that first.`, deleting)]
      : [];
  });
}

/** Whether the one asked before holds whenever the other does. */
function takesAll(before: Rule, { conditions }: Rule): boolean {
  if (before.contextConditions.length > 0 || before.conditions.some(excludesAny)) return false;
  const asked = conditions.map((one) => judgeOf(one).samplesOf?.(one) ?? []).find(({ length }) => length > 0);
  return (asked ?? [anyText]).every((text) =>
    applies(before, { kind: 'reply', text, option: null, found: [], intent: null }),
  );
}

function excludesAny(condition: Condition): boolean {
  return 'excludeKeywords' in condition && condition.excludeKeywords.length > 0;
}
