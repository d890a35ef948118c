import type { Conversation } from '#model/conversation';

const seconds = { URGENT: 900, PRIORITIZED: 1_200, NORMAL: 3_600 };

/** By which time those of a kind who wait are served, said without the routing that is judged by it: the earlier, the sooner. */
export function turnOf({
  kind,
  phase,
  ttr = { type: 'NORMAL' },
  awaitsSince = Infinity,
}: Conversation): number {
  if (phase.name !== 'waiting' && phase.name !== 'ringing') return Infinity;
  if (kind === 'chat') return phase.since;
  const wait = ttr.type === 'CUSTOM' ? ttr.seconds : seconds[ttr.type];
  return Math.min(awaitsSince, phase.since) + wait * 1_000;
}
