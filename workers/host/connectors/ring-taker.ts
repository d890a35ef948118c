import type { ServerNotice } from '#core/protocol/server-frames';
import { connectorDefaults } from '#model/connector';
import type { ConversationId, RingId } from '#model/ids';
import type { Answered } from './brand-socket';
import type { ConnectorPorts } from './ports';

type RingChanges = Extract<ServerNotice, { kind: 'rings' }>['changes'];

/** Accepts what is offered, a moment later and only if it is still offered then. [CN7] */
export interface RingTaker {
  see(changes: RingChanges): void;
  /** Was this conversation asked for since the last time it was said so? */
  took(conversationId: ConversationId): boolean;
  stop(): void;
}

export function createRingTaker(
  after: ConnectorPorts['after'],
  accept: (ringId: RingId) => Promise<Answered>,
): RingTaker {
  const waiting = new Map<RingId, { readonly conversationId: ConversationId; readonly cancel: () => void }>();
  const taken = new Set<ConversationId>();

  function forget(ringId: RingId): void {
    waiting.get(ringId)?.cancel();
    waiting.delete(ringId);
  }

  function take(ringId: RingId, conversationId: ConversationId): void {
    waiting.delete(ringId);
    taken.add(conversationId);
    void accept(ringId).then((answered) => {
      if (!answered.ok) taken.delete(conversationId);
    });
  }

  return {
    see(changes) {
      for (const { type, conversationId, rings } of changes) {
        for (const { id, state } of rings) {
          if (type === 'DELETE' || state !== 'WAITING') forget(id);
          else if (!waiting.has(id)) {
            const cancel = after(connectorDefaults.ringAcceptWait, () => take(id, conversationId));
            waiting.set(id, { conversationId, cancel });
          }
        }
        if (type === 'UPSERT') continue;
        // The end of a task names no rings.
        for (const [id, ring] of waiting) if (ring.conversationId === conversationId) forget(id);
      }
    },
    took: (conversationId) => taken.delete(conversationId),
    stop() {
      for (const ringId of [...waiting.keys()]) forget(ringId);
    },
  };
}
