import type { ArchivedPart } from '#model/archive';
import { worldFileMegabytes } from '#model/limits';
import type { World } from '#model/world';
import type { WorldFiles } from '../host/ports';
import { readWorldFile, writeWorldFile } from './world-file';

export const worldFiles: WorldFiles = {
  read: readWorldFile,
  write: writeWorldFile,
  excessOf: (world, archived) => excessOf(world, archived),
};

/** Looks at the newest first, and no further than the file has room. What a part adds to the file is never more than is reckoned. */
export function excessOf(
  world: World,
  archived: readonly ArchivedPart[],
  limit = worldFileMegabytes * 1024 * 1024,
): number | null {
  let room = limit - bytesIn(writeWorldFile(world));
  if (room < 0) return null;
  for (let at = archived.length - 1; at >= 0; at -= 1) {
    // One level further in than in the file's world.
    room -= bytesIn(JSON.stringify({ part: archived[at] }, null, 2));
    if (room < 0) return at + 1;
  }
  return 0;
}

const encoder = new TextEncoder();
/** As files are measured. */
function bytesIn(text: string): number {
  return encoder.encode(text).length;
}
