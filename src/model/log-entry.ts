import type { InteractionId } from './ids';
import type { RichContent } from './rich-content/element';

const [text, count] = ['text', 'count'] as const;
/** The name of one in the bot, as it was then. */
const [interaction, dialog, integration] = ['interaction', 'dialog', 'integration'] as const;

/** What a value of a reason is. */
export type LogValue = 'text' | 'count' | 'interaction' | 'dialog' | 'integration';

/** Why a bot does what it does: every kind with its values, one line each. Sentences are made of them where people read them. */
export const logValues = {
  heard: { text },
  greeted: { text },
  /** The last line of a conversation the bot was given is an agent's. */
  'agent-heard': { text },
  'agent-skipped': {},
  /** The consumer has signed in: this is heard. */
  'stepped-up': { text },
  /** What was heard is posted to the webhook of the bot’s connector. */
  'webhook-posted': { url: text },
  'webhook-failed': { why: text },
  /** An outside engine is asked, and what became of it. */
  'engine-asked': { engine: text, url: text },
  'engine-noted': { text },
  'engine-failed': { engine: text, error: text },
  /** The bot server failed at it, as it was broken on purpose. */
  'line-missed': { text },
  /** The bot has given no sign of a line: its connector sends it again. */
  'line-resent': { text, time: count, most: count, ms: count },
  /** The bot owes an answer and is silent: its connector passes the conversation on, or has nowhere to. */
  'silence-passed-on': { ms: count, skill: text, skillId: text },
  'silence-leads-nowhere': { ms: count },
  'transfer-failed': {},
  'waits-for-transfer': {},
  'session-reset': {},
  /** Somebody has asked a bot whose debug commands are on who they are. */
  'user-id-asked': {},
  /** Something was said to a conversation that has ended. */
  'conversation-over': {},
  'rule-matched': { rule: text },
  'expression-found': { expression: text },
  /** It took too long, or too much memory. */
  'expression-stopped': { expression: text },
  /** All that one line may cost is spent. */
  'too-much-to-compare': { pattern: text },
  'any-reply': { question: interaction },
  'starter-matched': { text, pattern: text, dialog },
  /** A score in percent. */
  'intent-scored': { intent: text, level: text, score: count },
  'entity-found': { entity: text, phrase: text },
  'intent-matched': { text, intent: text, dialog },
  'intents-compete': { intents: text, dialog },
  'question-fallback': { text, question: interaction },
  'fallback-dialog': { text, dialog },
  'fallback-counted': { count, most: count },
  'auto-escalates': { dialog },
  'nothing-fits': { text },
  'dialog-begun': { dialog },
  'dialog-entered': { dialog },
  'dialog-ended': {},
  'dialog-resumed': { dialog, interaction },
  /** A variable keeps the bot from coming back. */
  'return-skipped': { dialog, variable: text },
  'text-said': { interaction },
  'text-silent': { interaction },
  'text-closes': { interaction, text },
  /** The name by which agents are to know the consumer. */
  'profile-set': { interaction, name: text },
  'profile-unread': { interaction },
  'question-asked': { interaction },
  'question-silent': { interaction },
  /** The message that began the dialog has answered it. */
  'question-filled': { interaction, entity: text, phrase: text },
  'option-chosen': { option: text, payload: text },
  'card-unreadable': { interaction, why: text },
  /** What was said in a preview, in full; in a conversation those are its messages. */
  typed: { text },
  spoke: { text },
  'told-agents': { text },
  'file-asked': { interaction },
  /** Nobody can send one there. */
  'file-in-preview': { interaction },
  'file-in-chat': { interaction },
  /** None was asked for. */
  'file-unasked': { file: text },
  'file-not-accepted': { interaction, file: text, type: text },
  'file-left-out': { integration },
  /** So many are on their way already. */
  'file-too-many': { interaction, most: count },
  'upload-succeeded': { interaction },
  'upload-failed': { interaction },
  /** No dialog begins with how an upload has ended. */
  'file-unheard': { text },
  'file-missing': { integration },
  'integration-missing': { interaction },
  'interaction-unknown': { interaction, type: text },
  'integration-unknown': { integration, type: text },
  'integration-called': { interaction, integration },
  'url-empty': { integration },
  'url-reserved': { integration, url: text },
  'value-has-lines': { integration, variable: text },
  /** In a preview there is no conversation to pass on. */
  'escalation-not-called': { integration },
  'email-written': { integration, to: text, subject: text },
  'email-refused': { integration, why: text },
  'call-made': { integration, method: text, url: text },
  'call-answered': { status: count, endpoint: text, url: text },
  'call-unanswered': { why: text },
  /** A call that failed had a hole: a variable without a value in this part. */
  'call-lacked': { integration, variable: text, part: text },
  'response-unreadable': { integration },
  /** How many articles, and the one that fits best. */
  'knowledge-found': { interaction, count, article: text },
  'knowledge-lacks': { interaction, text },
  'skill-id-invalid': { skillId: text },
  'message-empty': {},
  'transfer-asked': { skill: text, skillId: text },
  /** To a bot that takes over; empty for nothing. */
  'context-passed': { intent: text, text },
  'context-brought': { intent: text, text },
  'brought-intent': { intent: text, dialog },
  'brought-intent-leads-nowhere': { intent: text },
  'transfer-taken': {},
  'transfer-refused': { why: text },
  'transfer-unavailable': { skill: text, skillId: text, message: text },
  'no-failure-rule': { interaction },
  'transfers-given-up': { failures: count, most: count },
  /** Another dialog than one that asks for a transfer answers the failure of one. */
  'failure-caught': { dialog },
  'transfer-loops': { pattern: text, dialog, most: count },
  'lead-deleted': { interaction },
  'lead-disabled': { dialog },
  'variable-unset': { variable: text },
  /** `{Integration.field}`. */
  'result-unset': { field: text },
  /** Only a conversation with a visitor has them. */
  'deployed-only': { variables: text },
  'variable-set': { variable: text, from: text, to: text },
  'variable-too-long': { variable: text, most: count },
  'variables-too-long': { variable: text, most: count },
  'too-many-variables': { variable: text, most: count },
  'chain-too-long': { most: count },
  'chain-crosses-too-often': { most: count },
  'conversation-closed': {},
  /** More than a run can hold: the rest is not said. */
  'said-too-much': { most: count },
  'code-ran': { interaction, site: text },
  'code-said': { text },
  /** Where `line` is 0 nobody knows it. */
  'code-threw': { interaction, site: text, why: text, line: count, column: count },
  'code-stopped': { interaction, site: text, because: text },
  'code-replied': { interaction },
  'code-leads': { interaction },
  'code-leads-nowhere': { interaction: text },
  'code-looks-again': {},
  'code-event': { name: text, text, detail: text },
  /** As code has asked of the Context Service. */
  'context-changed': { does: text, namespace: text, scope: text, key: text, value: text },
  'code-not-here': { name: text },
  paused: { interaction },
  'went-on': {},
  /** Its author begins in the middle. */
  'run-from': { interaction },
  /** By hand, in a preview. */
  'variable-set-by-author': { variable: text },
  /** Something was said in a preview that is paused. */
  'still-paused': {},
  /** Something was said in a preview that waits for an answer. */
  'still-busy': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, LogValue>>>>;

type LogValues = typeof logValues;
export type LogKind = keyof LogValues;

/** One reason, at a moment of virtual time. */
export type LogEntry<K extends LogKind = LogKind> = {
  [Kind in K]: {
    readonly at: number;
    readonly kind: Kind;
    /** Of what was said: the interaction that said it. */
    readonly by?: InteractionId;
    /** The lines of a conversation that it has brought, by the ids under which they are published. */
    readonly lines?: readonly string[];
    /** What was shown with it. */
    readonly rich?: RichContent;
    readonly values: {
      readonly [Name in keyof LogValues[Kind]]: LogValues[Kind][Name] extends 'count' ? number : string;
    };
  };
}[K];
