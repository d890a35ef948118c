import type { Component } from 'svelte';
import type { Category, Condition, ConditionKind, InteractionKind, Rule } from '#model/interaction';
import { categoryOf } from '#model/interaction/has-category';
import type { Option } from '../../../kit/option';
import { exact } from './exact';
import { integrationResult } from './integration-result';
import type { ConditionEditorProps, ConditionLook, ConditionOption } from './look';
import { intent } from './intent';
import { noMatch } from './no-match';
import { option } from './option';
import { pattern } from './pattern';
import { regularExpression } from './regular-expression';
import { unknown } from './unknown';

/** One line a kind, in the order in which they are offered. */
const looks: { readonly [Kind in ConditionKind]: ConditionLook<Kind> } = {
  pattern,
  exact,
  'regular-expression': regularExpression,
  option,
  intent,
  'no-match': noMatch,
  'integration-result': integrationResult,
  unknown,
};
const always = 'always';

function lookOf<Kind extends ConditionKind>({ kind }: Condition<Kind>): ConditionLook<Kind> {
  return looks[kind];
}

/** The conditions a rule of such an interaction can have, and the one it has. [BB12] */
export function conditionOptions(kind: InteractionKind, chosen?: Condition): readonly Option[] {
  const offered = allOptions().filter(({ category }) => category === categoryOf(kind));
  const options = [
    ...offered.map(({ value, label, condition }) => ({
      value,
      label: lookOf(condition).labelIn?.(kind, value) ?? label,
    })),
    { value: always, label: 'Always' },
  ];
  const value = choiceOfCondition(chosen);
  return options.some((one) => one.value === value) || !chosen
    ? options
    : [...options, { value, label: conditionText([chosen], kind) }];
}

/** The first condition of a rule as the value of a choice. */
export function choiceOfCondition(condition: Condition | undefined): string {
  return condition ? lookOf(condition).valueOf(condition) : always;
}

/** The conditions of a rule for which this was chosen. */
export function freshConditions(value: string): Rule['conditions'] {
  return allOptions().flatMap((one) => (one.value === value ? [one.condition] : []));
}

/** All conditions of a rule in words, to stand before “→”. */
export function conditionText(conditions: Rule['conditions'], kind: InteractionKind): string {
  if (conditions.length === 0) return 'Always';
  return conditions
    .map((condition) => {
      const look = lookOf(condition);
      return look.labelIn?.(kind, look.valueOf(condition)) ?? look.words(condition);
    })
    .join(' and ');
}

/** What edits this kind, if there is anything to edit. */
export function conditionEditor<Kind extends ConditionKind>(
  condition: Condition<Kind>,
): Component<ConditionEditorProps<Kind>> | undefined {
  return lookOf(condition).Editor;
}

function allOptions(): (ConditionOption & { readonly category: Category | null })[] {
  return Object.values(looks).flatMap(({ category, options }) =>
    options.map((one) => ({ ...one, category })),
  );
}
