import { createRings, type RingChanges } from '#client/agent/rings';
import type { ConversationId, RingId } from '#model/ids';
import type { ConnectorPorts } from './ports';

/** Accepts what is offered, `waitMs` later and only if it is still offered then. [CN14] */
export interface RingTaker {
  see(changes: RingChanges): void;
  /** Was this conversation accepted since this was last asked? */
  took(conversationId: ConversationId): boolean;
  stop(): void;
}

export function createRingTaker(
  after: ConnectorPorts['after'],
  waitMs: number,
  accept: (ringId: RingId) => void,
): RingTaker {
  const rings = createRings();
  /** What cancels the acceptance of each offer that stands. */
  const met = new Map<RingId, () => void>();
  const taken = new Set<ConversationId>();

  return {
    see(changes) {
      rings.take(changes);
      const offers = new Map(rings.list().map((offer) => [offer.id, offer]));
      for (const [id, cancel] of met) {
        if (offers.has(id)) continue;
        cancel();
        met.delete(id);
      }
      for (const { id, conversationId } of offers.values()) {
        if (met.has(id)) continue;
        const take = () => {
          taken.add(conversationId);
          accept(id);
        };
        met.set(id, after(waitMs, take));
      }
    },
    took: (conversationId) => taken.delete(conversationId),
    stop() {
      for (const cancel of met.values()) cancel();
      met.clear();
    },
  };
}
