import { unreachable } from '#base/unreachable';
import type { Condition } from '#model/interaction';
import { firstFit } from '../patterns/first-fit';
import { isExact } from './exact';

/** What a rule looks at: a consumer's reply, or how an integration ended. */
export type Answer =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'integration'; readonly result: 'success' | 'failure' };

export function meets(condition: Condition, answer: Answer): boolean {
  switch (condition.kind) {
    case 'always':
    case 'no-match':
      return true;
    case 'pattern':
      return (
        answer.kind === 'reply' &&
        firstFit(condition.patterns, condition.excludeKeywords, answer.text) !== null
      );
    case 'exact':
      return answer.kind === 'reply' && isExact(condition.value, answer.text);
    case 'integration-result':
      return answer.kind === 'integration' && answer.result === condition.result;
    default:
      return unreachable(condition);
  }
}
