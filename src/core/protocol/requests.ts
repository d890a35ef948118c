import type { AgentState } from '#model/agent';
import type { CampaignId, ConversationId, EngagementId, RingId, SkillId, SubscriptionId } from '#model/ids';
import type { ChatState, Metadata, StoredEvent } from '#model/message';
import type { Ttr } from '#model/ttr';

/** One change inside UpdateConversationField; all of one request are one transaction. */
export type FieldChange =
  | {
      readonly field: 'participants';
      readonly change: 'add' | 'remove' | 'suggest';
      readonly role: 'assigned-agent' | 'manager' | 'reader';
      /** `<account>.<user>`, a pid, or null for the sender. */
      readonly user: string | null;
    }
  | { readonly field: 'skill'; readonly skillId: SkillId | null }
  | { readonly field: 'ttr'; readonly ttr: Ttr }
  | { readonly field: 'close' };

/** What a client may ask, one member per verb. Either socket may send any; `core/engine/requests` says who may. */
export type Request =
  | { readonly name: 'init-connection'; readonly jwt: string }
  | { readonly name: 'get-clock' }
  | {
      readonly name: 'subscribe-conversations';
      readonly states: readonly ('OPEN' | 'CLOSE')[];
      /** As sent: old ids or pids; null for no filter. */
      readonly agents: readonly string[] | null;
    }
  | { readonly name: 'unsubscribe-conversations'; readonly subscriptionId: SubscriptionId }
  | {
      readonly name: 'request-conversation';
      readonly skillId: SkillId | null;
      readonly campaign: { readonly campaignId: CampaignId; readonly engagementId: EngagementId } | null;
    }
  | {
      readonly name: 'publish-event';
      readonly conversationId: ConversationId;
      readonly audience: 'all' | 'agents-and-managers';
      readonly event: StoredEvent | { readonly type: 'chat-state'; readonly state: ChatState };
    }
  | {
      readonly name: 'subscribe-messages';
      readonly conversationId: ConversationId;
      readonly fromSequence: number;
    }
  | {
      readonly name: 'query-messages';
      readonly conversationId: ConversationId;
      readonly fromSequence: number;
    }
  | {
      readonly name: 'update-conversation';
      readonly conversationId: ConversationId;
      readonly changes: readonly FieldChange[];
    }
  | { readonly name: 'subscribe-routing' }
  | { readonly name: 'update-ring'; readonly ringId: RingId; readonly answer: 'accepted' | 'rejected' }
  | { readonly name: 'set-agent-state'; readonly state: AgentState }
  | { readonly name: 'subscribe-agent-state' }
  /** null asks for oneself. */
  | { readonly name: 'get-profile'; readonly person: string | null }
  | { readonly name: 'set-profile'; readonly firstName: string; readonly lastName: string };

export type RequestName = Request['name'];

/** One request as it came in. */
export interface RequestFrame {
  readonly reqId: string;
  readonly request: Request;
  readonly metadata: readonly Metadata[];
}
