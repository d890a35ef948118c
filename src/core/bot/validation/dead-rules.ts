import { isBlank } from '#model/comparable-text';
import type { Condition } from '#model/interaction';
import { inOrder } from '../choose-rule';
import type { Place } from '../place';
import { quote } from '../quote';
import { rulesOf } from './nexts-of';
import { warning, type Finding } from './problem';

/** Rules that never apply: nothing to compare with, or another one before them takes everything. */
export function deadRules({ interaction }: Place): Finding[] {
  const rules = inOrder(rulesOf(interaction));
  const greedy = rules.findIndex(({ condition: { kind } }) => kind === 'always' || kind === 'no-match');
  return rules.flatMap(({ name, condition }, index) => {
    const rule = `The rule ${quote(name)}`;
    const lack = lackOf(condition);
    if (lack !== null) return [warning('rules', `${rule} has no ${lack}, so it never applies.`)];
    const taker = index > greedy ? rules[greedy] : undefined;
    return taker
      ? [warning('rules', `${rule} never applies: ${quote(taker.name)} takes everything first.`)]
      : [];
  });
}

function lackOf(condition: Condition): string | null {
  if (condition.kind === 'pattern') return condition.patterns.every(isBlank) ? 'pattern' : null;
  return condition.kind === 'exact' && isBlank(condition.value) ? 'value' : null;
}
