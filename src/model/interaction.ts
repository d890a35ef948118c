import type { DialogId, IntegrationId, InteractionId } from './ids';

/** Where a dialog goes on. */
export type NextAction =
  | { readonly kind: 'next' }
  | { readonly kind: 'current' }
  | { readonly kind: 'end' }
  | { readonly kind: 'close-conversation' }
  | { readonly kind: 'interaction'; readonly interactionId: InteractionId }
  | { readonly kind: 'dialog'; readonly dialogId: DialogId };

/** When a rule applies. */
export type Condition =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'pattern';
      readonly patterns: readonly string[];
      readonly excludeKeywords: readonly string[];
    }
  | { readonly kind: 'exact'; readonly value: string }
  | { readonly kind: 'no-match'; readonly message: string }
  | { readonly kind: 'integration-result'; readonly result: 'success' | 'failure' };

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  readonly next: NextAction;
}

interface Bodies {
  /** What starts a dialog. The sample is for people; only patterns trigger. */
  'user-says': {
    readonly sample: string;
    readonly patterns: readonly string[];
    readonly excludeKeywords: readonly string[];
  };
  text: { readonly text: string };
  'text-question': { readonly text: string; readonly fallback: string; readonly rules: readonly Rule[] };
  integration: { readonly integrationId: IntegrationId | null; readonly rules: readonly Rule[] };
}

export const interactionKinds = ['user-says', 'text', 'text-question', 'integration'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** One step of a dialog, of one kind or of any. */
export type Interaction<Kind extends InteractionKind = InteractionKind> = {
  readonly [K in Kind]: Bodies[K] & {
    readonly kind: K;
    readonly id: InteractionId;
    /** Unique within its bot. */
    readonly name: string;
    readonly enabled: boolean;
    /** Waited before what this interaction sends, 0…10 000. */
    readonly delayMs: number;
    readonly next: NextAction;
  };
}[Kind];
