import type { AgentState } from '#model/agent';
import type { CloseReason } from '#model/conversation';
import type { ConversationId, RingId } from '#model/ids';
import type { ChatState, Metadata, StoredEvent } from '#model/message';
import type { ParticipantView, RingView } from './views';

/** A conversation as our own clients need it. On a consumer's socket `oldId` is the pid as well. */
export interface ConversationSummary {
  readonly id: ConversationId;
  /** `-1` for none. */
  readonly skillId: string;
  readonly participants: readonly ParticipantView[];
  readonly open: boolean;
  readonly closeReason: CloseReason | null;
  readonly startedAt: number;
  readonly updatedAt: number;
}

export interface ServerEvent {
  readonly conversationId: ConversationId;
  /** null for chat states, which are not kept. */
  readonly sequence: number | null;
  /** null for chat states. */
  readonly at: number | null;
  readonly originator: ParticipantView;
  readonly audience: 'all' | 'agents-and-managers';
  readonly event: StoredEvent | { readonly type: 'chat-state'; readonly state: ChatState };
  readonly metadata: readonly Metadata[];
}

/** An offer; `expiresAt` is virtual time. */
export interface RingSummary {
  readonly id: RingId;
  readonly state: RingView['state'];
  readonly conversationId: ConversationId;
  /** `-1` for none. */
  readonly skillId: string;
  readonly expiresAt: number;
}

/** What an answer holds, told apart by its shape: the types differ between dialects. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'clock'; readonly currentTime: number }
  | { readonly kind: 'subscribed'; readonly subscriptionId: string }
  | { readonly kind: 'conversation'; readonly conversationId: ConversationId }
  | { readonly kind: 'published'; readonly sequence: number }
  | { readonly kind: 'events'; readonly events: readonly ServerEvent[] }
  | {
      readonly kind: 'profile';
      readonly userId: string;
      readonly firstName: string;
      readonly lastName: string;
    }
  | { readonly kind: 'nothing' };

export interface ServerResponse {
  readonly kind: 'response';
  readonly reqId: string;
  readonly code: number;
  readonly reply: Reply;
}

/** What is pushed. `other` is everything these clients do not know. */
export type ServerNotice =
  | {
      readonly kind: 'conversations';
      readonly subscriptionId: string;
      readonly changes: readonly {
        readonly type: 'UPSERT' | 'DELETE';
        readonly conversation: ConversationSummary;
      }[];
    }
  /** `conversationId` is null where only the events carry it; `events` may be empty. */
  | {
      readonly kind: 'events';
      readonly conversationId: ConversationId | null;
      readonly events: readonly ServerEvent[];
    }
  /** An ended offer comes as UPSERT with its new state; a DELETE says that the task is over and lists nothing. */
  | {
      readonly kind: 'rings';
      readonly changes: readonly {
        readonly type: 'UPSERT' | 'DELETE';
        readonly conversationId: ConversationId;
        readonly rings: readonly RingSummary[];
      }[];
    }
  | {
      readonly kind: 'agent-states';
      readonly agents: readonly { readonly oldId: string; readonly state: AgentState }[];
    }
  | { readonly kind: 'other' };

export type ServerFrame = ServerResponse | ServerNotice;
