import type { AgentState } from '#model/agent';
import type {
  CampaignId,
  ConsumerId,
  ConversationId,
  EngagementId,
  RingId,
  SubscriptionId,
  UserId,
  UserPid,
} from '#model/ids';
import type { CloseReason } from '#model/conversation';
import type { ChatState, Message } from '#model/message';
import type { AccountId } from '#model/ids';
import type { TtrType } from '#model/ttr';

/** A participant by both ids; for a consumer they are the same text. */
export interface ParticipantView {
  readonly role: 'CONSUMER' | 'ASSIGNED_AGENT' | 'MANAGER' | 'READER' | 'CONTROLLER';
  /** `<account>.<user>` for users. */
  readonly oldId: string;
  readonly pid: string;
}

/** One conversation with all that either dialect shows of it. */
export interface ConversationView {
  readonly id: ConversationId;
  readonly accountId: AccountId;
  /** `-1` for none. */
  readonly skillId: string;
  readonly participants: readonly ParticipantView[];
  readonly open: boolean;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly closeReason: CloseReason | null;
  readonly updatedAt: number;
  readonly campaign: { readonly campaignId: CampaignId; readonly engagementId: EngagementId } | null;
  readonly ttr: { readonly type: TtrType; readonly seconds: number };
  /** When an answer is due; null while it is the consumer's turn, and where no time is counted. */
  readonly answerDueAt: number | null;
  readonly lastContent: EventView | null;
  /** Lines after a participant's last READ mark are not counted by the sandbox: 0 where unknown. */
  readonly unread: Readonly<Record<string, number>>;
}

/** One stored or passing event with who wrote it. */
export interface EventView {
  readonly conversationId: ConversationId;
  readonly originator: ParticipantView;
  readonly body:
    | { readonly kind: 'stored'; readonly message: Message }
    | { readonly kind: 'chat-state'; readonly state: ChatState };
}

/** An offer as the routing task notification tells it. */
export interface RingView {
  readonly id: RingId;
  readonly state: 'WAITING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED' | 'CANCELLED';
  readonly conversationId: ConversationId;
  readonly consumerId: ConsumerId;
  readonly accountId: AccountId;
  readonly skillId: string;
  readonly offeredAt: number;
  readonly expiresAt: number;
  /** When an answer to its conversation is due; null where none is. */
  readonly answerDueAt: number | null;
}

export interface ProfileView {
  /** The person's id on this socket. */
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly nickname: string;
  readonly isConsumer: boolean;
}

/** What a request is answered with, before a dialect shapes it. */
export type RequestAnswer =
  | { readonly kind: 'done'; readonly code: 200 | 202; readonly text: string }
  | { readonly kind: 'clock'; readonly currentTime: number }
  | { readonly kind: 'subscribed'; readonly subscriptionId: SubscriptionId }
  | { readonly kind: 'conversation'; readonly conversationId: ConversationId }
  /** 0 for a chat state. */
  | { readonly kind: 'published'; readonly sequence: number }
  | { readonly kind: 'events'; readonly events: readonly EventView[] }
  | { readonly kind: 'profile'; readonly profile: ProfileView };

/** What is pushed, before a dialect shapes it. */
export type Notice =
  | {
      readonly kind: 'conversations';
      readonly subscriptionId: SubscriptionId;
      readonly changes: readonly { readonly type: 'UPSERT' | 'DELETE'; readonly view: ConversationView }[];
    }
  | {
      readonly kind: 'events';
      readonly conversationId: ConversationId;
      readonly events: readonly EventView[];
    }
  | {
      readonly kind: 'rings';
      readonly subscriptionId: SubscriptionId;
      readonly changes: readonly { readonly type: 'UPSERT' | 'DELETE'; readonly ring: RingView }[];
    }
  | {
      readonly kind: 'agent-state';
      readonly subscriptionId: SubscriptionId;
      readonly accountId: AccountId;
      readonly userId: UserId;
      readonly pid: UserPid;
      readonly state: AgentState;
    };
