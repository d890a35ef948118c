import type { Fact } from '#model/fact';
import type { Batch, SandboxDatabase } from './database';
import { countPlaces, stepsSince, upgradeFacts } from './upgrades';
import type { WorldStep } from './world-steps';

/** The batches that hold the facts from a position on; the first one may begin before it, the last one go on after it. */
async function batchesOf(db: SandboxDatabase, from: number, until = Infinity): Promise<Batch[]> {
  if (until <= from) return [];
  const { store } = db.transaction('batches');
  const before = await store.openKeyCursor(IDBKeyRange.upperBound(from), 'prev');
  return store.getAll(IDBKeyRange.bound(before?.key ?? from, until, false, true));
}

/** The position after a batch; where the journal begins if there is none. */
export function endOf(batch: Batch | undefined): number {
  return batch === undefined ? 0 : batch.first + batch.count;
}

/** Facts of that stretch, up to what cannot be read; `whole` when there is no such thing; `end` of all that is there. */
export async function readStretch(
  db: SandboxDatabase,
  from: number,
  until = Infinity,
): Promise<{ facts: Fact[]; whole: boolean; end: number }> {
  const facts: Fact[] = [];
  let expected: number | null = null;
  const batches = await batchesOf(db, from, until);
  const end = endOf(batches.at(-1));
  const steps = await stepsSince(
    batches.reduce((oldest, { version }) => Math.min(oldest, version), Infinity),
  );
  for (const batch of batches) {
    const read = await readBatch(batch, steps);
    const follows = batch.first === (expected ?? Math.min(batch.first, from));
    if (read === null || !follows) return { facts, whole: false, end };
    expected = endOf(batch);
    facts.push(...read.slice(Math.max(0, from - batch.first), Math.max(0, until - batch.first)));
  }
  return { facts, whole: true, end };
}

async function readBatch(
  { json, version, count }: Batch,
  steps: readonly WorldStep[],
): Promise<Fact[] | null> {
  try {
    const facts = upgradeFacts(JSON.parse(json), version, steps);
    if (facts.length !== count || !facts.every(isFact)) return null;
    for (const fact of facts) if ('world' in fact) await countPlaces(fact.world);
    return facts;
  } catch {
    return null;
  }
}

/** What is inside of a fact is for `apply` to find out. */
function isFact(fact: unknown): boolean {
  return typeof fact === 'object' && fact !== null && 'type' in fact && 'at' in fact;
}
