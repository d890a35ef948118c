import type { ConversationKind } from './campaign';
import type {
  AccountId,
  CampaignId,
  ConsumerId,
  ConversationId,
  EngagementId,
  RingId,
  SkillId,
  UserId,
} from './ids';
import type { Ttr } from './ttr';

export type CloseReason = 'agent' | 'consumer' | 'timeout' | 'system';

/** Where a conversation stands: in a queue, offered to an agent, with an agent, over. */
export type Phase =
  | { readonly name: 'waiting'; readonly since: number }
  | { readonly name: 'ringing'; readonly since: number; readonly ringId: RingId }
  | { readonly name: 'assigned'; readonly since: number; readonly userId: UserId }
  /** `userId`: who has ended it, else who had it then; not there where that was nobody. */
  | {
      readonly name: 'ended';
      readonly at: number;
      readonly reason: CloseReason;
      readonly userId?: UserId;
    };

/** A user in the conversation beside the assigned agent. */
export interface Onlooker {
  readonly userId: UserId;
  readonly role: 'manager' | 'reader';
}

/** A transfer that has not reached an agent yet: who sent it, so that a failed one can go back. */
export interface Handover {
  readonly from: UserId;
  readonly fromSkillId: SkillId | null;
  /** Who was named to have it; not there where the skill decides. [AE128] */
  readonly to?: UserId;
  readonly at: number;
}

export interface Conversation {
  readonly id: ConversationId;
  readonly accountId: AccountId;
  readonly kind: ConversationKind;
  readonly consumerId: ConsumerId;
  readonly openedAt: number;
  /** null means any agent of the account. */
  skillId: SkillId | null;
  readonly campaignId: CampaignId | null;
  readonly engagementId: EngagementId | null;
  phase: Phase;
  onlookers: Onlooker[];
  /** Agents who let an offer of this waiting pass; asked again only when nobody else is there. */
  refusedBy: UserId[];
  handover: Handover | null;
  /** Who passed it on to whoever has it; not there where nobody did. */
  takenFrom?: UserId;
  /** The bot’s user who had it first; not there before. [LE16] */
  firstBot?: UserId;
  /** Sequence the next stored event gets. */
  nextSequence: number;
  /** How long an answer may take; NORMAL where nobody has said so. [MS20] */
  ttr?: Ttr;
  /** Since when the consumer waits for a word from the other side; not there while it is their turn. [MS22] */
  awaitsSince?: number;
  updatedAt: number;
  /** What has happened in it so far, for lists and lessons. */
  milestones: Milestone[];
}

/** Firsts in the life of one conversation; each is noted once. */
export type Milestone =
  | 'bot-joined'
  | 'bot-answered'
  | 'consumer-spoke'
  | 'escalated'
  | 'human-rang'
  | 'human-joined'
  | 'human-spoke'
  | 'escalation-failed'
  /** A dialog of the bot was there for that. */
  | 'failure-caught'
  /** Another bot has it, or the same one again. */
  | 'bot-took-over'
  /** The user by whom the bot had it was gone; another one of the same bot goes on. */
  | 'failed-over'
  /** The platform’s escalation service was called, and took it. */
  | 'transfer-called'
  /** What an outside engine has done in it; what is passed on because of an error is no transfer of its own. */
  | 'engine-showed-card'
  | 'engine-transferred'
  | 'engine-failed';
