import type { ConversationId, RingId, SkillId, UserId } from './ids';
import type { Reason } from './verdict';

interface Offer {
  readonly id: RingId;
  readonly conversationId: ConversationId;
  readonly userId: UserId;
  readonly skillId: SkillId | null;
  readonly offeredAt: number;
  readonly expiresAt: number;
}

/** One conversation offered to one agent. */
export type Ring =
  | (Offer & { readonly state: 'waiting' })
  | (Offer & {
      readonly state: 'accepted' | 'rejected' | 'expired' | 'cancelled';
      readonly settledAt: number;
    });
export type WaitingRing = Extract<Ring, { state: 'waiting' }>;

/** Why an offer goes to this agent and to no other; `unknown` in what was stored by older versions. */
export type PickReason = Reason<
  'named' | 'only' | 'passed-least' | 'least-busy' | 'longest-without' | 'unknown',
  {
    /** How many could take it. */
    readonly among: number;
    /** What the agent had or was offered then. */
    readonly load: number;
  }
>;
