import type { Exported } from '#contract/exported';
import type { ArchivedPart } from '#model/archive';
import type { World } from '#model/world';
import type { WorldFiles } from './ports';

/** Everything as a file; one that no import would take only for who has said so. */
export function exportWorld(
  files: Pick<WorldFiles, 'write' | 'excessOf'>,
  world: World,
  archived: readonly ArchivedPart[],
  without?: number | 'archive',
): Exported {
  if (without === 'archive') return { file: files.write(world, []), missing: 0 };
  const excess = without === undefined ? files.excessOf(world, archived) : 0;
  if (excess !== 0) return { excess };
  const file = files.write(world, archived.slice(without ?? 0));
  return { file, missing: world.archived - archived.length };
}
