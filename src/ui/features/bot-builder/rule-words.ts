import { unreachable } from '#base/unreachable';
import type { Condition, InteractionKind } from '#model/interaction';
import type { Option } from '../../kit/option';
import type { ConditionDraft } from './interaction-draft';

/** The conditions a rule of this kind of interaction can have. [BB12] */
export function conditionOptions(kind: InteractionKind): readonly Option[] {
  return kind === 'integration'
    ? [
        { value: 'success', label: 'The integration succeeds' },
        { value: 'failure', label: 'The integration fails' },
        { value: 'always', label: 'Always' },
      ]
    : [
        { value: 'pattern', label: 'Pattern' },
        { value: 'exact', label: 'Exact Value' },
        { value: 'no-match', label: 'No Match' },
        { value: 'always', label: 'Always' },
      ];
}

/** The condition as the value of a choice. */
export function writeCondition(condition: Condition): string {
  return condition.kind === 'integration-result' ? condition.result : condition.kind;
}

/** A fresh condition of the chosen kind. */
export function freshCondition(value: string): ConditionDraft {
  switch (value) {
    case 'success':
    case 'failure':
      return { kind: 'integration-result', result: value };
    case 'pattern':
      return { kind: 'pattern', patterns: [], excludeKeywords: [] };
    case 'exact':
      return { kind: 'exact', value: '' };
    case 'no-match':
      return { kind: 'no-match', message: '' };
    default:
      return { kind: 'always' };
  }
}

/** The condition in words, to stand before “→”. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'Always';
    case 'pattern':
      return condition.patterns.length === 0 ? 'No pattern yet' : condition.patterns.join(' or ');
    case 'exact':
      return `Exactly “${condition.value}”`;
    case 'no-match':
      return 'No match';
    case 'integration-result':
      return condition.result === 'success' ? 'On success' : 'On failure';
    default:
      return unreachable(condition);
  }
}
