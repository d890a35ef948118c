import type { Component } from 'svelte';
import type { Bot } from '#model/bot';
import type { Condition, ConditionKind, Interaction, InteractionKind } from '#model/interaction';
import type { BotDraft } from '../bot-draft.svelte';

export interface ConditionEditorProps<Kind extends ConditionKind> {
  readonly condition: Condition<Kind>;
  readonly onchange: (condition: Condition<Kind>) => void;
  readonly bot: Bot;
  /** What is typed and not added yet is kept by its place. */
  readonly draft: BotDraft;
  readonly stored: Interaction;
  readonly ruleId: string;
}

/** What is chosen from, and what it gives. */
export interface ConditionOption<Kind extends ConditionKind = ConditionKind> {
  readonly value: string;
  readonly label: string;
  readonly condition: Condition<Kind>;
}

/** How authors see a kind of condition. */
export interface ConditionLook<Kind extends ConditionKind> {
  /** What can have rules with it; null where nobody can choose it. */
  readonly category: 'question' | 'integration' | null;
  readonly options: readonly ConditionOption<Kind>[];
  /** Which of the options this is. */
  valueOf(condition: Condition<Kind>): string;
  /** What an option is called in rules of this kind of interaction, where it has a name of its own there. */
  labelIn?(kind: InteractionKind, value: string): string | undefined;
  /** In words, to stand before “→”. */
  words(condition: Condition<Kind>): string;
  readonly Editor?: Component<ConditionEditorProps<Kind>>;
}
