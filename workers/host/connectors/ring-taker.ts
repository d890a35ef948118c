import type { ServerNotice } from '#core/protocol/server-frames';
import { connectorDefaults } from '#model/connector';
import type { ConversationId, RingId } from '#model/ids';
import type { ConnectorPorts } from './ports';

/** Accepts what is offered, a moment later and only if it is still offered then. [CN14] */
export interface RingTaker {
  see(changes: Extract<ServerNotice, { kind: 'rings' }>['changes']): void;
  /** Was this conversation accepted since this was last asked? */
  took(conversationId: ConversationId): boolean;
  stop(): void;
}

export function createRingTaker(after: ConnectorPorts['after'], accept: (ringId: RingId) => void): RingTaker {
  /** What cancels the acceptance; a conversation is offered to an agent once at a time. */
  const waiting = new Map<ConversationId, () => void>();
  const taken = new Set<ConversationId>();

  function cancel(conversationId: ConversationId): void {
    waiting.get(conversationId)?.();
    waiting.delete(conversationId);
  }

  return {
    see(changes) {
      for (const { conversationId, rings } of changes) {
        cancel(conversationId);
        const ring = rings.find(({ state }) => state === 'WAITING');
        // The end of an offer comes with its new state or with no ring at all.
        if (ring === undefined) continue;
        const take = () => {
          waiting.delete(conversationId);
          taken.add(conversationId);
          accept(ring.id);
        };
        waiting.set(conversationId, after(connectorDefaults.ringAcceptWait, take));
      }
    },
    took: (conversationId) => taken.delete(conversationId),
    stop() {
      for (const conversationId of [...waiting.keys()]) cancel(conversationId);
    },
  };
}
