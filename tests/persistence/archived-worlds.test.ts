import { expect, test } from 'vitest';
import { archiveAfterMs } from '#model/archive';
import { asId, type BotId, type ConversationId } from '#model/ids';
import { timerKey } from '#model/timer';
import { recentLimit, type World } from '#model/world';
import { upgradeWorld } from '#workers/persistence/upgrades';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { worldSteps } from '#workers/persistence/world-steps';
import { conversationIds, neighbour } from './full-ids';
import { fullPart } from './full-part';
import { fullWorld } from './full-world';

/** When which conversations leave. */
const due = (world: World) =>
  Object.fromEntries(
    Object.values(world.timers).flatMap(({ about, dueAt }) =>
      about.kind === 'archive-due' ? [[about.conversationId, dueAt]] : [],
    ),
  );
const timerOf = (conversationId: ConversationId) => timerKey({ kind: 'archive-due', conversationId });

/** The full world after so many came that what has ended is one of the newest no longer. */
function oldWorld(): World {
  const world = fullWorld();
  const one = world.conversations[conversationIds.ended]!;
  for (let n = 0; n < recentLimit; n += 1) {
    const id = asId<ConversationId>(`more-${n}`);
    world.conversations[id] = {
      ...one,
      id,
      openedAt: 70_000 + n,
      phase: { name: 'ended', at: 80_000, reason: 'agent' },
    };
    world.messages[id] = [];
    world.conversationsOf[one.consumerId]?.push(id);
    world.recent = [...world.recent, id].slice(-recentLimit);
  }
  return world;
}

test('[PE15][EN29] what had ended in a world of before leaves it too', () => {
  const stored: Record<string, unknown> = { ...oldWorld() };
  delete stored['archived'];
  delete stored['ringsOf'];
  const world = upgradeWorld(stored, 2, worldSteps);
  expect(world.archived).toBe(0);
  expect(world.ringsOf).toEqual(oldWorld().ringsOf);
  expect(due(world)).toEqual({
    [conversationIds.ended]: 61_500 + archiveAfterMs,
    [neighbour.conversation]: expect.any(Number),
  });
  expect(world.due).toContain(timerOf(conversationIds.ended));
});

test('[PE18][PE41] when what has ended leaves is worked out from the rest, without a word', () => {
  const read = readWorldFile(writeWorldFile(oldWorld()));
  expect(read).toMatchObject({ ok: true, value: { mended: [] } });
  const world = read.ok ? read.value.world : fullWorld();
  expect(due(world)).toEqual({
    [conversationIds.ended]: 61_500 + archiveAfterMs,
    [neighbour.conversation]: expect.any(Number),
  });
  expect(writeWorldFile(world)).toBe(writeWorldFile(readAgain(world)));
});

function readAgain(world: World): World {
  const read = readWorldFile(writeWorldFile(world));
  if (!read.ok) throw new Error(read.failure.text);
  return read.value.world;
}

test('[PE55] runs of a bot that is gone are not in a file, though its conversations are', () => {
  const part = fullPart();
  const world = fullWorld();
  world.archived = 1;
  const [run] = Object.values(fullWorld().botRuns);
  const gone = { ...run!, id: asId<never>('gone c-ended'), botId: asId<BotId>('gone') };
  for (const name of ['conversations', 'messages'] as const) delete world[name][conversationIds.ended];
  const file = JSON.parse(
    writeWorldFile(world, [{ ...part, botRuns: { ...part.botRuns, [gone.id]: gone } }]),
  );
  expect(Object.keys(file.world.botRuns)).not.toContain(gone.id);
  expect(file.world.conversations[conversationIds.ended]).toEqual(part.conversations[conversationIds.ended]);
});
