import type { Fact } from '#model/fact';
import type { Batch, SandboxDatabase } from './database';
import { upgradeFacts } from './upgrades';

/** The batches that hold the facts from a position on; the first one may begin before it, the last one go on after it. */
async function batchesOf(db: SandboxDatabase, from: number, until = Infinity): Promise<Batch[]> {
  if (until <= from) return [];
  const { store } = db.transaction('batches');
  const before = await store.openKeyCursor(IDBKeyRange.upperBound(from), 'prev');
  return store.getAll(IDBKeyRange.bound(before?.key ?? from, until, false, true));
}

/** Facts of that stretch, up to what cannot be read; `whole` when there is no such thing. */
export async function readStretch(
  db: SandboxDatabase,
  from: number,
  until = Infinity,
): Promise<{ facts: Fact[]; whole: boolean }> {
  const facts: Fact[] = [];
  let expected: number | null = null;
  for (const batch of await batchesOf(db, from, until)) {
    const read = readBatch(batch);
    const follows = batch.first === (expected ?? Math.min(batch.first, from));
    if (read === null || !follows) return { facts, whole: false };
    expected = batch.first + batch.count;
    facts.push(...read.slice(Math.max(0, from - batch.first), Math.max(0, until - batch.first)));
  }
  return { facts, whole: true };
}

function readBatch({ json, version, count }: Batch): Fact[] | null {
  try {
    const facts = upgradeFacts(JSON.parse(json), version);
    return facts.length === count && facts.every(isFact) ? facts : null;
  } catch {
    return null;
  }
}

/** What is inside of a fact is for `apply` to find out. */
function isFact(fact: unknown): boolean {
  return typeof fact === 'object' && fact !== null && 'type' in fact && 'at' in fact;
}
