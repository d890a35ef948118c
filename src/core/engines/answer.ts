import { isBlank } from '#model/comparable-text';
import type { Metadata } from '#model/message';
import type { Card, QuickReplies } from '#model/rich-content/element';
import type { Fields } from '#model/rich-content/reading';

/** Who may see a line; consumers too unless it says otherwise. */
export type Audience = 'AGENTS_AND_MANAGERS';

interface Extras {
  readonly metadata?: readonly Metadata[];
  /** `encodedMetadata` as the engine wrote it. */
  readonly encoded?: unknown;
}

/** One thing an engine wants the conversation to get. */
export type EngineMessage = Extras &
  (
    | {
        readonly kind: 'say';
        readonly text: string;
        readonly audience?: Audience;
        /** As the engine wrote it, where there is none of that name. */
        readonly strangeAudience?: string;
      }
    | { readonly kind: 'card'; readonly card: Card }
    | { readonly kind: 'quick-replies'; readonly text: string; readonly quickReplies: QuickReplies }
    | { readonly kind: 'pause'; readonly ms: number; readonly typing: boolean }
  );

/** What an engine wants done, under the name all vendors' answers are read into. */
export interface EngineAction {
  readonly name: string;
  readonly parameters: Fields;
}

/** The one form that every vendor's answer is read into. */
export interface EngineAnswer {
  /** In the order they are sent; they come before the action. */
  readonly messages: readonly EngineMessage[];
  readonly actions: readonly EngineAction[];
  /** The engine has nothing of its own to say: the skill of Setup Escalation has the conversation. */
  readonly leaves: boolean;
  /** For whoever reads the log: what was left out or mended, in sentences. */
  readonly notes: readonly string[];
  /** Nothing comes of it: the engine is asked again, by this event in place of the text. */
  readonly askAgain?: string;
}

/** What the documents call an error, without the prefix that all of them have. */
export type EngineErrorName =
  | 'pipes.verify-ai-response.missing-action-and-messages'
  | 'pipes.verify-ai-response.no-messages-and-not-supported-action'
  | 'pipes.verify-ai-response.quick-replies-not-supported'
  | `pipes.${'chat' | 'messaging'}-handle-bot-action.transfer-skill-not-existing`
  | `connector.${'chat' | 'messaging'}.${'send-message' | 'transfer-to-skill'}`
  | `aivendor.watson.${'send-query' | 'watson-error' | 'message-format-not-supported' | 'parse-message.get-parse-message-failed'}`
  | `aivendor.watson.parser.${'custom.undefined-structured-content' | 'image.undefined-source' | 'list.undefined-options' | 'text-and-custom.undefined-text' | 'pause.undefined-time'}`
  | `aivendor.lex.${'send-query' | 'custom-payload-malformed' | 'custom-payload-no-params' | 'custom-payload-type-not-supported' | 'message-format-not-supported' | 'parser-crashed'}`
  | `aivendor.${'dialogflow' | 'dialogflowv2' | 'custom-endpoint'}.send-query`
  | `aivendor.faas.${'failed-faas-request' | 'invoke-lambda' | 'missing-response-body'}`;

/** What reading an answer comes to. */
export type EngineReading =
  | { readonly ok: true; readonly answer: EngineAnswer }
  | { readonly ok: false; readonly error: EngineErrorName; readonly why: string };

export function misread(error: EngineErrorName, why: string): EngineReading {
  return { ok: false, error, why };
}

/** Collects one answer while it is read. */
export class AnswerDraft {
  readonly messages: EngineMessage[] = [];
  readonly actions: EngineAction[] = [];
  readonly notes: string[] = [];
  leaves = false;

  /** Engines write a text without a letter for nothing to say. */
  say(text: unknown): void {
    if (typeof text === 'string' && !isBlank(text)) this.messages.push({ kind: 'say', text });
  }

  /** What cannot be seen by anybody is no message. [AE60] */
  add(message: EngineMessage): void {
    if (message.kind === 'say' && isBlank(message.text))
      this.notes.push('A text without a letter is left out.');
    else this.messages.push(message);
    if (message.kind === 'say' && message.strangeAudience !== undefined)
      this.notes.push(
        `There is no messageAudience “${message.strangeAudience}”, and case counts: agents and managers alone see it.`,
      );
  }

  /** An action that nobody can name is none. */
  do(name: unknown, parameters: Fields): void {
    if (typeof name === 'string' && !isBlank(name)) this.actions.push({ name, parameters });
    else this.notes.push('An action has no name, and is left out.');
  }

  /** One `encodedMetadata` for all messages that have none of their own. */
  encode(encoded: unknown): void {
    for (const [index, message] of this.messages.entries()) this.messages[index] = { encoded, ...message };
  }

  done(): EngineReading {
    return { ok: true, answer: this };
  }
}

/** One vendor's answers. */
export interface EngineAdapter {
  /** A call that failed, or came back with a status that carries no answer. */
  readonly queryError: EngineErrorName;
  /** A body that is no JSON object. */
  readonly malformed: EngineErrorName;
  /** @param answer came with a status of success */
  read(answer: Fields): EngineReading;
  /** What the body of such a failure means, where it means more than a failure. */
  readRefusal?(answer: Fields): EngineReading | null;
}
