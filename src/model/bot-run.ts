import type { ConversationKind } from './campaign';
import type {
  BotId,
  BotRunId,
  ConnectorId,
  ConversationId,
  DialogId,
  InteractionId,
  IntegrationId,
} from './ids';

/** One dialog in progress. `lastSent` is said again when the bot comes back to it. */
export interface StackFrame {
  readonly dialogId: DialogId;
  readonly lastSent: InteractionId | null;
}

/** A line the bot has decided to say and nobody has published yet. */
export interface OutLine {
  readonly id: string;
  readonly text: string;
  /** Wait before it leaves, in virtual ms. */
  readonly delayMs: number;
}

/** One reason, in the order of thinking. `detail` is a sentence for authors. */
export interface TraceEntry {
  readonly at: number;
  readonly kind:
    | 'heard'
    | 'starter-matched'
    | 'rule-matched'
    | 'nothing-matched'
    | 'dialog-pushed'
    | 'dialog-popped'
    | 'interaction-run'
    | 'variable-unset'
    | 'limit-reached'
    | 'escalation-asked'
    | 'escalation-answered'
    | 'escalation-failed'
    | 'note';
  readonly detail: string;
}

/** An escalation the bot asked for and whose answer has not come. */
export interface PendingEscalation {
  readonly integrationId: IntegrationId;
  readonly interactionId: InteractionId;
  readonly skillId: string;
  readonly skillName: string;
  /** Last thing the consumer reads from the bot; empty for none. */
  readonly message: string;
}

/** Where one bot stands in one conversation, or in one preview. */
export interface BotRun {
  readonly id: BotRunId;
  readonly botId: BotId;
  /** null in Preview, where there is no LiveEngage. */
  readonly connectorId: ConnectorId | null;
  readonly conversationId: ConversationId | null;
  readonly conversationKind: ConversationKind;
  readonly state: 'active' | 'handed-over' | 'ended';
  readonly stack: readonly StackFrame[];
  /** The question that waits for an answer. */
  readonly pending: InteractionId | null;
  readonly escalation: PendingEscalation | null;
  /** Failed escalations of this conversation; the answer 200 does not reset it, for the marker comes after that. [S231] */
  readonly escalationFailures: number;
  /** Bot variables of session length. */
  readonly variables: Readonly<Record<string, string>>;
  /** Sequence of the last line this run has taken in; -1 before the first. */
  readonly heardUpTo: number;
  readonly outbox: readonly OutLine[];
  /** The newest reasons, at most `traceLimit`. */
  readonly trace: readonly TraceEntry[];
  /** Preview only: what was said, oldest first. */
  readonly lines: readonly PreviewLine[];
}

export interface PreviewLine {
  readonly id: string;
  readonly author: 'me' | 'bot' | 'system';
  readonly text: string;
  readonly at: number;
}

export const traceLimit = 60;

/** What reaches a bot. */
export type Heard =
  /** A consumer's line (several joined with a blank in messaging), up to this sequence. */
  | { readonly kind: 'line'; readonly text: string; readonly sequence: number }
  /** The consumer is there and has said nothing: the connector's greeting is heard instead. [S218] */
  | { readonly kind: 'greeting'; readonly text: string; readonly sequence: number }
  /** `__agent_escalation_failed__`. */
  | { readonly kind: 'escalation-failed'; readonly sequence: number }
  /** The transfer service answered. */
  | { readonly kind: 'escalation-answered'; readonly result: 'success' | 'failure'; readonly reason: string };

/** What one turn asks the world outside the bot to do, after the lines in the run's outbox. */
export type TurnWish =
  { readonly kind: 'none' } | { readonly kind: 'escalate' } | { readonly kind: 'close-conversation' };

export interface Turn {
  readonly run: BotRun;
  readonly wish: TurnWish;
}

/** The platform's word to a bot that its transfer failed, as patterns of bots name it. */
export const ESCALATION_FAILED = '__agent_escalation_failed__';
