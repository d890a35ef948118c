import type { CallAnswer, CallHole, CallRequest } from './call';
import type { ConversationKind } from './campaign';
import type { NextAction } from './interaction';
import {
  asId,
  type BotId,
  type BotRunId,
  type ConversationId,
  type DialogId,
  type InteractionId,
  type IntegrationId,
  type UserId,
} from './ids';
import type { LogEntry } from './log-entry';
import type { Metadata } from './message';
import type { PassedContext } from './passed-context';
import type { Content } from './rich-content/element';
import type { ScriptAnswer, ScriptSite } from './script';
import type { HostedFile } from './rich-content/hosted-file';
import type { Variable } from './variable';

/** An entity that was recognised, and how it was called. */
export interface Recognised {
  readonly name: string;
  readonly phrase: string;
}

/** One dialog in progress. `lastSent` is said again when the bot comes back to it. */
export interface StackFrame {
  readonly dialogId: DialogId;
  readonly lastSent: InteractionId | null;
  /** What was recognised in the message that began it and has filled no slot yet; not there where that is nothing. */
  readonly opening?: readonly Recognised[];
}

/** A line as the bot wants to say it. */
export interface WantedLine extends Content {
  /** Wait before it leaves, in virtual ms. */
  readonly delayMs: number;
  /** The consumer does not see it. */
  readonly forAgents?: true;
  /** Nobody is shown typing while it waits. */
  readonly silently?: true;
  /** What its engine has attached. */
  readonly metadata?: readonly Metadata[];
}

/** A line the bot has decided to say and nobody has published yet. */
export interface OutLine extends WantedLine {
  readonly id: string;
  /** The interaction that says it. */
  readonly by?: InteractionId;
}

/** A quick reply: what it is called and what it stands for. */
export interface CodeChip {
  readonly title: string;
  readonly payload: string;
}

/** How a call or a transfer ended. */
export type IntegrationResult = 'success' | 'failure';

/** What comes after the author's code, unless that wants something else. */
export type AfterCode =
  /** The interaction itself. */
  | { readonly kind: 'content' }
  /** The consumer's reply to it. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'next'; readonly next: NextAction }
  /** No rule of the question has applied: other dialogs are looked at. */
  | { readonly kind: 'starters' }
  /** What an integration has brought is as the code has left it. */
  | { readonly kind: 'result'; readonly result: IntegrationResult }
  /** The rules of the integration decide. */
  | { readonly kind: 'rules'; readonly result: IntegrationResult }
  /** Nothing: the conversation is somebody else's by now, and nothing is said any more. */
  | { readonly kind: 'taken' }
  /** What was heard before the code began is answered. */
  | { readonly kind: 'heard' }
  /** The rules of the question decide: it is known which of these regular expressions are found in the reply. */
  | { readonly kind: 'reply'; readonly option: CodeChip | null; readonly expressions: readonly string[] };

/** Where a bot is talked to: by a consumer, or by its author. */
export type Channel =
  | {
      readonly kind: 'conversation';
      readonly conversationId: ConversationId;
      readonly conversationKind: ConversationKind;
    }
  | { readonly kind: 'preview' };

interface AskBodies {
  /** The conversation is to go to a skill, to `to` of it where somebody is named. `message` is the last thing the consumer reads from the bot; empty for none. `inSilence`: its connector asks, whatever the bot is at. */
  transfer: {
    readonly skillId: string;
    readonly skillName: string;
    readonly message: string;
    readonly to?: UserId;
    readonly inSilence?: true;
  };
  /** The author wants to look before this interaction. */
  breakpoint: object;
  /** The author’s code is to run. `held` is what the interaction says once it has. */
  script: {
    readonly site: ScriptSite;
    readonly then: AfterCode;
    readonly held: readonly WantedLine[];
  };
  /** What the bot was to hear is posted to the address its connector names instead. */
  webhook: {
    readonly request: CallRequest;
    /** So long an answer is waited for; for ever where it is missing. */
    readonly patienceMs?: number;
    /** It is a function that an engine calls: nothing of its answer is said. */
    readonly invocation?: { readonly failOnError: boolean };
  };
  /** An integration calls an address. */
  call: {
    readonly integrationId: IntegrationId;
    readonly request: CallRequest;
    /** What had no value in it; not there where nothing was lacking. */
    readonly holes?: readonly CallHole[];
  };
}

interface AnswerBodies {
  /** `unavailable` where there is no transfer service. */
  transfer: { readonly result: 'success' | 'failure' | 'unavailable'; readonly why: string };
  /** `step`: up to the next interaction, and no further. */
  breakpoint: { readonly step?: boolean };
  script: ScriptAnswer;
  webhook: CallAnswer;
  call: CallAnswer;
}

export type AskKind = keyof AskBodies;

/** Who answers: the connector that has the conversation, the author, or the host itself, in conversations and previews alike. */
export const askedOf = {
  transfer: 'connector',
  breakpoint: 'author',
  script: 'host',
  webhook: 'host',
  call: 'host',
} as const satisfies {
  readonly [K in AskKind]: 'connector' | 'author' | 'host';
};
/** What the host answers. */
export type PerformedKind = { [K in AskKind]: (typeof askedOf)[K] extends 'host' ? K : never }[AskKind];

/** What a bot cannot find out by itself: it waits for the answer, and goes on with it. */
export type Ask<K extends AskKind = AskKind> = { [Kind in K]: { readonly kind: Kind } & AskBodies[Kind] }[K];
export type Answer<K extends AskKind = AskKind> = {
  [Kind in K]: { readonly kind: Kind } & AnswerBodies[Kind];
}[K];

/** How many interactions have followed one another without a question, and through how many dialogs. */
export interface Chain {
  readonly dialogId: DialogId | null;
  readonly crossings: number;
  readonly played: number;
}

/** Whose word is next. */
export type Waits =
  | { readonly for: 'consumer' }
  | { readonly for: 'answer'; readonly askId: string; readonly ask: Ask; readonly chain: Chain };

/** A file on its way: the bot goes on meanwhile. */
export interface Upload {
  readonly askId: string;
  /** The File Upload that has asked for it. */
  readonly by: InteractionId;
  readonly ask: Ask<'call'>;
}

/** It has ended, and the bot has not heard of it yet. */
export interface Uploaded extends Pick<Upload, 'by'> {
  readonly result: IntegrationResult;
}

/** Where one bot stands in one conversation, or in its preview. */
export interface BotRun {
  readonly id: BotRunId;
  readonly botId: BotId;
  readonly channel: Channel;
  readonly state: 'active' | 'handed-over' | 'ended';
  readonly stack: readonly StackFrame[];
  /** The interaction it stands at: the open question, or what has asked for something. */
  readonly at: InteractionId | null;
  readonly waits: Waits;
  /** Failed escalations of this conversation; the answer 200 does not reset it, for the marker comes after that. [S231] */
  readonly escalationFailures: number;
  /** What it has heard last. */
  readonly heard: string | null;
  /** What the option stands for that was chosen with it. */
  readonly payload: string | null;
  /** What code has offered since. */
  readonly chips: readonly CodeChip[];
  /** What the numbers stand for by which options are typed since; not there where none has one. */
  readonly listed?: readonly string[];
  readonly variables: readonly Variable[];
  /** How many fallbacks in a row have answered while this question was open; null for none. */
  readonly fallbacks: { readonly question: InteractionId | null; readonly count: number };
  /** Its author goes on step by step: it waits before the next interaction, whichever that is. */
  readonly stepping?: boolean;
  /** The names of the intents that a Disambiguation dialog offers; not there before the first. */
  readonly meant?: readonly string[];
  /** The id of the intent that was chosen there last. */
  readonly chosenIntent?: string;
  /** What its last transfer passed on, for the bot that takes over to begin with; not there where that is nothing. */
  readonly passes?: PassedContext;
  /** What code wants to be passed on instead, by each transfer that passes anything on. */
  readonly passInstead?: PassedContext;
  /** The intent it was given by the bot before it, until that has led somewhere; its name or its id. */
  readonly broughtIntent?: string;
  /** How its last call ended; null before the first. */
  readonly lastCall: { readonly statusCode: string; readonly succeeded: boolean } | null;
  /** Sequence of the last line this run has taken in; -1 before the first. */
  readonly heardUpTo: number;
  readonly outbox: readonly OutLine[];
  /** The File Upload that asked for a file last; not there before the first. */
  readonly asksFile?: InteractionId;
  readonly uploads?: readonly Upload[];
  readonly uploaded?: readonly Uploaded[];
  /** Of an outside engine; not there before it was asked anything, or Setup Escalation was tried. */
  readonly engine?: EngineStand;
}

/** What an outside engine was asked last, and what it is told again each time. */
export interface EngineStand {
  readonly asked: { readonly text: string; readonly file?: HostedFile } | { readonly event: string };
  /** JSON. */
  readonly memory: { readonly [name: string]: unknown };
  /** So often it was asked the same again. */
  readonly again?: number;
  /** The skill of Setup Escalation has been tried since the consumer spoke last. */
  readonly escalated?: true;
}

/** One preview for each bot. */
export function previewIdOf(botId: BotId): BotRunId {
  return asId<BotRunId>(`preview ${botId}`);
}

/** The newest reasons kept of a run. A preview's hold what was said in it, too. */
export const logLimits: { readonly [K in Channel['kind']]: number } = { conversation: 60, preview: 400 };

/** What reaches a bot. */
export type Heard =
  /** A consumer's line (several joined with a blank in messaging), up to this sequence. */
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly sequence: number;
      /** An agent, or another bot, had the last word: this is it, or it is passed over. [CN40] Or the consumer has signed in. [CN46] */
      readonly after?: 'agent-heard' | 'agent-skipped' | 'stepped-up';
      /** It is a file; the text is what can be read of it. */
      readonly file?: HostedFile;
      /** The bot has given no sign of it: it is sent for the so-manieth time of so many. [CN44] */
      readonly again?: { readonly time: number; readonly most: number; readonly afterMs: number };
    }
  /** The consumer is there and has said nothing: the connector's greeting is heard instead. [S218] */
  | { readonly kind: 'greeting'; readonly text: string; readonly sequence: number }
  /** `__agent_escalation_failed__`. */
  | { readonly kind: 'escalation-failed'; readonly sequence: number }
  /** The bot owes an answer and has been silent for so long. [CN45] */
  | { readonly kind: 'silent'; readonly forMs: number }
  /** A line that its bot server was broken for on purpose: it is heard when that is whole again. [AE73] */
  | { readonly kind: 'missed'; readonly text: string }
  /** What it has asked for. */
  | { readonly kind: 'answered'; readonly askId: string; readonly answer: Answer };

/** One thing heard and all that follows from it. What is to be done about it stands in the run: its outbox, what it waits for, its end. */
export interface Turn {
  readonly run: BotRun;
  readonly log: readonly LogEntry[];
  /** The bot has learnt what the consumer is called. */
  readonly consumer?: ConsumerName;
}

/** What somebody who has not signed in is called. */
export interface ConsumerName {
  readonly firstName: string;
  readonly lastName: string;
}

/** What a run has asked for and waits for, if it is of this kind. */
export function asked<K extends AskKind>({ waits }: BotRun, kind: K): Extract<Ask, { kind: K }> | null {
  // The kind says which member it is; the union hides that from the compiler.
  return waits.for === 'answer' && waits.ask.kind === kind ? (waits.ask as Extract<Ask, { kind: K }>) : null;
}

/** The platform's word to a bot that its transfer failed, as patterns of bots name it. */
export const ESCALATION_FAILED = '__agent_escalation_failed__';
