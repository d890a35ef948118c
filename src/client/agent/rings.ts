import type { ConversationId, RingId } from '#model/ids';
import type { ServerNotice } from '#core/protocol/server-frames';

/** A conversation offered to this agent. */
export interface Offer {
  readonly id: RingId;
  readonly conversationId: ConversationId;
  /** `-1` for none. */
  readonly skillId: string;
  /** Virtual time. */
  readonly expiresAt: number;
}

export type RingChanges = Extract<ServerNotice, { kind: 'rings' }>['changes'];

/** The offers that wait for an answer, oldest first. */
export function createRings() {
  let offers: readonly Offer[] = [];

  return {
    list: () => offers,
    clear(): void {
      offers = [];
    },
    take(changes: RingChanges): void {
      for (const { type, conversationId, rings } of changes) {
        // The end of an offer comes with its new state or with no ring at all.
        if (type === 'DELETE' || rings.length === 0)
          offers = offers.filter((offer) => offer.conversationId !== conversationId);
        for (const { id, state, skillId, expiresAt } of rings) {
          offers = offers.filter((offer) => offer.id !== id);
          if (state === 'WAITING') offers = [...offers, { id, conversationId, skillId, expiresAt }];
        }
      }
    },
  };
}
