import { expect, test } from 'vitest';
import type { ArchivedPart } from '#model/archive';
import { asId, type ConversationId } from '#model/ids';
import type { World } from '#model/world';
import { exportWorld } from '#workers/host/export-world';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { excessOf, worldFiles } from '#workers/persistence/world-files';
import { conversationIds } from './full-ids';
import { fullPart } from './full-part';
import { fullWorld } from './full-world';

const bytesIn = (text: string) => new TextEncoder().encode(text).length;

/** What an ended conversation leaves behind, as another one, with a line of so many characters that are three bytes each. */
function part(number: number, characters: number): ArchivedPart {
  const { conversations, messages } = fullPart();
  const id = asId<ConversationId>(`talk-${number}`);
  const talk = conversations[conversationIds.ended]!;
  const line = messages[conversationIds.ended]![0]!;
  const event = { type: 'content', text: '語'.repeat(characters) } as const;
  return {
    conversations: { [id]: { ...talk, id, openedAt: number } },
    messages: { [id]: [{ ...line, event }] },
    ...{ rings: {}, botRuns: {}, botLogs: {} },
  };
}

const parts = [1, 2, 3, 4].map((number) => part(number, 1_000 * number));
const knowing = (archived: number): World => ({ ...fullWorld(), archived });

test('[PE58] what is too much for an import is the oldest of the archive, no more of it than has to be', () => {
  const world = knowing(4);
  const whole = bytesIn(writeWorldFile(world, parts));
  const none = bytesIn(writeWorldFile(world));
  expect(excessOf(world, parts, whole + 4_000)).toBe(0);
  expect(excessOf(world, parts, whole - 1)).toBe(1);
  expect(excessOf(world, parts, none + 15_000)).toBe(3);
  expect([excessOf(world, parts, none), excessOf(world, parts, none - 1)]).toEqual([4, null]);
});

test('[PE58] without that much the file is never larger than an import takes', () => {
  const world = knowing(4);
  const none = bytesIn(writeWorldFile(world));
  for (let limit = none; limit < none + 40_000; limit += 499) {
    const excess = excessOf(world, parts, limit)!;
    expect(bytesIn(writeWorldFile(world, parts.slice(excess))), `${limit}`).toBeLessThanOrEqual(limit);
  }
});

test('[PE58] a file that no import would take is written only for who says so, with what was decided', () => {
  const world = knowing(5);
  const files = { ...worldFiles, excessOf: () => 3 };
  expect(exportWorld(files, world, parts)).toEqual({ excess: 3 });
  expect(exportWorld({ ...files, excessOf: () => null }, world, parts)).toEqual({ excess: null });
  const talks = (without: number) => {
    const { file, missing } = exportWorld(files, world, parts, without) as { file: string; missing: number };
    const read = readWorldFile(file);
    if (!read.ok) throw new Error(read.failure.text);
    const found = Object.keys(read.value.world.conversations).filter((id) => id.startsWith('talk'));
    return { found, missing };
  };
  expect(talks(3)).toEqual({ found: ['talk-4'], missing: 1 });
  expect(talks(0)).toEqual({ found: ['talk-1', 'talk-2', 'talk-3', 'talk-4'], missing: 1 });
  expect(exportWorld(worldFiles, world, parts)).toEqual({ file: writeWorldFile(world, parts), missing: 1 });
});
