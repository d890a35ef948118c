import type { Condition, ConditionKind } from '#model/interaction';
import type { CodeChip } from '#model/bot-run';
import type { Effort } from '../patterns/effort';

/** What a rule looks at: a consumer's reply, or how an integration ended. */
export type Evidence =
  | {
      readonly kind: 'reply';
      readonly text: string;
      readonly option: CodeChip | null;
      /** The regular expressions that are found in it. */
      readonly found: readonly string[];
      /** The intent it means; null for none. */
      readonly intent: string | null;
      /** What comparing it may still cost. */
      readonly effort: Effort;
    }
  | { readonly kind: 'integration'; readonly result: 'success' | 'failure' };

/** The words a reply is compared by: what the chosen option stands for, then what was said. */
export function wordsIn(answer: Evidence): readonly string[] {
  if (answer.kind !== 'reply') return [];
  return answer.option ? [answer.option.payload, answer.text] : [answer.text];
}

/** What a kind of condition means. */
export interface Judge<Kind extends ConditionKind> {
  holds(condition: Condition<Kind>, answer: Evidence): boolean;
  /** Its rule is asked before all others. */
  readonly isFirst?: true;
  /** It holds whatever comes, so its rule is asked after all others. */
  readonly isLast?: true;
  /** Replies of which another condition takes each one only if it takes whatever this one takes; none where that cannot be told. */
  samplesOf?(condition: Condition<Kind>): readonly string[];
  /** What its author has left out and without which it never holds. */
  lackOf?(condition: Condition<Kind>): string | null;
  /** Why it cannot hold as it is written. */
  faultOf?(condition: Condition<Kind>): string | null;
  /** What the bot says when its rule is taken. */
  wordsOf?(condition: Condition<Kind>): string;
}
