import type { FiledWorld } from './world-schema';

/**
 * The moment a file was written at, as far as it tells: its clock, or the last thing that has happened in it where the clock
 * had run on since it was set. An imported world goes on from there. [PE42]
 */
export function fileTime(world: FiledWorld): number {
  let latest = Math.max(world.at, world.clock.virtualAt);
  const happened = (...moments: readonly (number | null)[]) => {
    for (const moment of moments) if (moment !== null && moment > latest) latest = moment;
  };
  for (const { publishedAt } of Object.values(world.campaigns)) happened(publishedAt);
  for (const { since, lastAssignedAt } of Object.values(world.agents)) happened(since, lastAssignedAt);
  for (const { openedAt, updatedAt, phase, handover, awaitsSince } of Object.values(world.conversations))
    happened(
      openedAt,
      updatedAt,
      'since' in phase ? phase.since : phase.at,
      handover?.at ?? null,
      awaitsSince ?? null,
    );
  for (const messages of Object.values(world.messages)) for (const { at } of messages) happened(at);
  for (const ring of Object.values(world.rings))
    happened(ring.offeredAt, 'settledAt' in ring ? ring.settledAt : null);
  for (const log of Object.values(world.botLogs)) for (const { at } of log) happened(at);
  for (const { enteredAt } of Object.values(world.lessons)) happened(enteredAt);
  // Somebody left, and the grace they were given is all that tells when.
  for (const { about, dueAt } of Object.values(world.timers))
    if (about.kind === 'agent-gone') happened(dueAt - graceOf(world, about.userId));
  return latest;
}

function graceOf({ users, accounts }: FiledWorld, userId: string): number {
  return accounts[users[userId]?.accountId ?? '']?.agentGraceMs ?? 0;
}
