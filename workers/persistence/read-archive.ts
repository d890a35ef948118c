import { recallLimit, type ArchivedPart } from '#model/archive';
import { worldVersion } from '#model/world';
import type { ArchivedText, SandboxDatabase } from './database';
import { stepsSince, upgradeWorld } from './upgrades';

/** The newest that have one of these keys, oldest first; what cannot be read is left out, and counted. */
export async function recallFrom(
  db: SandboxDatabase,
  keys: readonly string[],
): Promise<{ readonly parts: readonly ArchivedPart[]; readonly missing: number }> {
  const found = new Map<number, ArchivedText>();
  const index = db.transaction('archive').store.index('keys');
  for (const key of keys) {
    let left = recallLimit;
    for await (const { value } of index.iterate(IDBKeyRange.only(key), 'prev')) {
      found.set(value.number, value);
      if ((left -= 1) === 0) break;
    }
  }
  const parts = await readAll([...found.values()].toSorted((one, other) => one.number - other.number));
  return { parts, missing: found.size - parts.length };
}

/** The first so many, oldest first; what cannot be read is left out. */
export async function archiveOf(db: SandboxDatabase, count: number): Promise<readonly ArchivedPart[]> {
  return count === 0 ? [] : readAll(await db.getAll('archive', IDBKeyRange.upperBound(count, true)));
}

async function readAll(texts: readonly ArchivedText[]): Promise<readonly ArchivedPart[]> {
  if (texts.length === 0) return [];
  // Only who looks at old days needs shapes.
  const { isArchivedPart } = await import('./archived-part');
  const parts: ArchivedPart[] = [];
  for (const { json, version } of texts) {
    if (version > worldVersion) continue;
    try {
      // A world with little in it: what brings worlds on brings this on.
      const { conversations, messages, rings, botRuns, botLogs } = upgradeWorld(
        JSON.parse(json),
        version,
        await stepsSince(version),
      );
      const part = { conversations, messages, rings, botRuns, botLogs };
      if (isArchivedPart(part)) parts.push(part);
    } catch {
      // The others are none the worse for it.
    }
  }
  return parts;
}
