import type { InteractionId } from './ids';
import type { RichContent } from './rich-content/element';

const [text, count] = ['text', 'count'] as const;

/** Why a bot does what it does: every kind with its values, one line each. Sentences are made of them where people read them. */
export const logValues = {
  heard: { text },
  greeted: { text },
  'transfer-failed': {},
  'waits-for-transfer': {},
  'session-reset': {},
  /** Something was said to a conversation that has ended. */
  'conversation-over': {},
  'rule-matched': { rule: text },
  'expression-found': { expression: text },
  /** It took too long, or too much memory. */
  'expression-stopped': { expression: text },
  'any-reply': { question: text },
  'starter-matched': { text, pattern: text, dialog: text },
  /** A score in percent. */
  'intent-scored': { intent: text, level: text, score: count },
  'entity-found': { entity: text, phrase: text },
  'intent-matched': { text, intent: text, dialog: text },
  'intents-compete': { intents: text, dialog: text },
  'question-fallback': { text, question: text },
  'fallback-dialog': { text, dialog: text },
  'fallback-counted': { count, most: count },
  'auto-escalates': { dialog: text },
  'nothing-fits': { text },
  'dialog-begun': { dialog: text },
  'dialog-entered': { dialog: text },
  'dialog-ended': {},
  'dialog-resumed': { dialog: text, interaction: text },
  'text-said': { interaction: text },
  'text-silent': { interaction: text },
  'text-closes': { interaction: text, text },
  'question-asked': { interaction: text },
  'question-silent': { interaction: text },
  'option-chosen': { option: text, payload: text },
  'card-unreadable': { interaction: text, why: text },
  /** What was said in a preview, in full; in a conversation those are its messages. */
  typed: { text },
  spoke: { text },
  'integration-missing': { interaction: text },
  'interaction-unknown': { interaction: text, type: text },
  'integration-unknown': { integration: text, type: text },
  'integration-called': { interaction: text, integration: text },
  'url-empty': { integration: text },
  'value-has-lines': { integration: text, variable: text },
  /** In a preview there is no conversation to pass on. */
  'escalation-not-called': { integration: text },
  'call-made': { integration: text, method: text, url: text },
  'call-answered': { status: count, endpoint: text, url: text },
  'call-unanswered': { why: text },
  'response-unreadable': { integration: text },
  'skill-id-invalid': { skillId: text },
  'message-empty': {},
  'transfer-asked': { skill: text, skillId: text },
  'transfer-taken': {},
  'transfer-refused': { why: text },
  'transfer-unavailable': { skill: text, skillId: text, message: text },
  'no-failure-rule': { interaction: text },
  'transfers-given-up': { failures: count, most: count },
  /** Another dialog than one that asks for a transfer answers the failure of one. */
  'failure-caught': { dialog: text },
  'transfer-loops': { pattern: text, dialog: text, most: count },
  'lead-deleted': { interaction: text },
  'lead-disabled': { dialog: text },
  'variable-unset': { variable: text },
  'variable-set': { variable: text, from: text, to: text },
  'variable-too-long': { variable: text, most: count },
  'variables-too-long': { variable: text, most: count },
  'too-many-variables': { variable: text, most: count },
  'chain-too-long': { most: count },
  'chain-crosses-too-often': { most: count },
  'conversation-closed': {},
  /** More than a run can hold: the rest is not said. */
  'said-too-much': { most: count },
  'code-ran': { interaction: text, site: text },
  'code-said': { text },
  /** Where `line` is 0 nobody knows it. */
  'code-threw': { interaction: text, site: text, why: text, line: count, column: count },
  'code-stopped': { interaction: text, site: text, because: text },
  'code-replied': { interaction: text },
  'code-leads': { interaction: text },
  'code-leads-nowhere': { interaction: text },
  'code-looks-again': {},
  'code-event': { name: text, text, detail: text },
  'code-not-here': { name: text },
  paused: { interaction: text },
  'went-on': {},
  /** Its author begins in the middle. */
  'run-from': { interaction: text },
  /** By hand, in a preview. */
  'variable-set-by-author': { variable: text },
  /** Something was said in a preview that is paused. */
  'still-paused': {},
  /** Something was said in a preview that waits for an answer. */
  'still-busy': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, 'text' | 'count'>>>>;

type LogValues = typeof logValues;
export type LogKind = keyof LogValues;

/** One reason, at a moment of virtual time. */
export type LogEntry<K extends LogKind = LogKind> = {
  [Kind in K]: {
    readonly at: number;
    readonly kind: Kind;
    /** Of what was said: the interaction that said it. */
    readonly by?: InteractionId;
    /** What was shown with it. */
    readonly rich?: RichContent;
    readonly values: {
      readonly [Name in keyof LogValues[Kind]]: LogValues[Kind][Name] extends 'text' ? string : number;
    };
  };
}[K];
