import type { Condition, ConditionKind, Rule } from '#model/interaction';
import { exact } from './exact';
import { integrationResult } from './integration-result';
import type { Evidence, Judge } from './judge';
import { intent } from './intent';
import { noMatch } from './no-match';
import { option } from './option';
import { pattern } from './pattern';
import { regularExpression } from './regular-expression';
import { unknown } from './unknown';

export type { Evidence };

/** One line a kind. */
const judges: { readonly [Kind in ConditionKind]: Judge<Kind> } = {
  pattern,
  exact,
  'regular-expression': regularExpression,
  option,
  intent,
  'no-match': noMatch,
  'integration-result': integrationResult,
  unknown,
};

export function judgeOf<Kind extends ConditionKind>({ kind }: Condition<Kind>): Judge<Kind> {
  return judges[kind];
}

export function applies({ conditions }: Pick<Rule, 'conditions'>, answer: Evidence): boolean {
  return conditions.every((condition) => judgeOf(condition).holds(condition, answer));
}

/** Whether it goes before all others. */
export function isFirst({ conditions }: Rule): boolean {
  return conditions.some((condition) => judgeOf(condition).isFirst);
}

/** Whether it waits for all others. */
export function isLast({ conditions }: Rule): boolean {
  return conditions.some((condition) => judgeOf(condition).isLast);
}
