import { emptyWorld, worldVersion, type World } from '#model/world';
import { countPlaces, stepsSince, upgradeWorld } from './upgrades';

/** A stored world in today's shape; null where it cannot be read, or not by this version. */
export async function readWorldText({
  json,
  version,
}: {
  json: string;
  version: number;
}): Promise<World | null> {
  if (version > worldVersion) return null;
  const steps = await stepsSince(version);
  try {
    const world = upgradeWorld(JSON.parse(json), version, steps);
    if (!hasAllParts(world)) return null;
    await countPlaces(world);
    return world;
  } catch {
    return null;
  }
}

/** What each part holds was written by ourselves; that a part is missing can only come from damage. */
function hasAllParts(world: World): boolean {
  const stored: Readonly<Record<string, unknown>> = { ...world };
  return Object.entries(emptyWorld()).every(([name, part]) => {
    const found = stored[name];
    return typeof found === typeof part && found !== null && Array.isArray(found) === Array.isArray(part);
  });
}
