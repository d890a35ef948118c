import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import type { Ring, WaitingRing } from '#model/ring';

/** The offer, if this agent may still answer it. [RT7] */
export function openRing(ring: Ring | undefined, userId: UserId, now: number): Result<WaitingRing, Failure> {
  if (!ring || ring.userId !== userId) return fail('ring-unknown');
  if (ring.state === 'expired' || (ring.state === 'waiting' && now >= ring.expiresAt))
    return fail('ring-expired');
  if (ring.state !== 'waiting') return fail('ring-settled');
  return ok(ring);
}

/** Settles an offer in its agent's favour: the conversation is theirs. [RT7] */
export function acceptRing(
  ring: WaitingRing,
  because: Fact<'conversation.assigned'>['because'],
  now: number,
): Fact[] {
  return [
    { type: 'ring.settled', at: now, ringId: ring.id, outcome: 'accepted' },
    {
      type: 'conversation.assigned',
      at: now,
      conversationId: ring.conversationId,
      userId: ring.userId,
      because,
    },
  ];
}

export function settleRing(
  ring: WaitingRing,
  outcome: 'rejected' | 'expired' | 'cancelled',
  now: number,
): Fact[] {
  return [{ type: 'ring.settled', at: now, ringId: ring.id, outcome }];
}
