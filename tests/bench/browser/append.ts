import { openDatabaseJournal } from '#workers/persistence/journal-store';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';
import { talkFacts } from './journal-facts';
import { openRawRecords } from './raw-records';

const batch = 50;
const batchesARound = 20;

/** Facts stored by the journal against the same facts stored as a record each, both fifty at a time. */
export default async function appendBench(): Promise<readonly BenchRow[]> {
  const name = `bench-append-${Date.now()}`;
  const journal = await openDatabaseJournal(name, () => {});
  const raw = await openRawRecords(`${name}-raw`);
  const facts = talkFacts(batch);
  const ours = async () => {
    for (let n = 0; n < batchesARound; n += 1) await journal.append(facts);
  };
  const theirs = async () => {
    for (let n = 0; n < batchesARound; n += 1) await raw.put(facts);
  };
  // Facts per second are the inverse of time.
  const { median, note } = await interleave(theirs, ours);
  const [stored, records] = [await journal.length(), (await raw.readAll()).length];
  if (stored !== records) throw new Error(`The journal holds ${stored} facts, the records are ${records}.`);
  await journal.destroy();
  raw.close();
  indexedDB.deleteDatabase(`${name}-raw`);
  return [
    {
      name: `durable facts per second ÷ raw puts, ${batch} a transaction (${note})`,
      measured: median,
      unit: '×',
      bound: { atLeast: 3 },
    },
  ];
}
