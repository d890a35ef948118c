import { apply } from '#core/engine/apply';
import { emptyWorld } from '#model/world';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';
import { talkFacts } from './journal-facts';
import { openRawRecords } from './raw-records';

const count = 5_000;
/** What one input brings about is stored together: a few facts. */
const factsAnInput = 4;

/** Opening a journal until its world is there, without the help of a snapshot, against reading as many separate records. */
export default async function openBench(): Promise<readonly BenchRow[]> {
  const name = `bench-open-${Date.now()}`;
  const facts = talkFacts(count);
  const raw = await openRawRecords(`${name}-raw`);
  await raw.put(facts);
  raw.close();
  const journal = await openDatabaseJournal(name, () => {});
  for (let at = 0; at < count; at += factsAnInput) await journal.append(facts.slice(at, at + factsAnInput));
  journal.close();

  const ours = async () => {
    const opened = await openDatabaseJournal(name, () => {});
    const world = (await opened.readSnapshot())?.world ?? emptyWorld();
    for (const fact of await opened.readFacts(0)) apply(world, fact);
    opened.close();
    const [messages] = Object.values(world.messages);
    if (messages?.length !== count - 1) throw new Error('The world was not built from every fact.');
  };
  const theirs = async () => {
    const opened = await openRawRecords(`${name}-raw`);
    const records = await opened.readAll();
    opened.close();
    if (records.length !== count) throw new Error('Not every record was read.');
  };
  const { median, note } = await interleave(ours, theirs);
  await (await openDatabaseJournal(name, () => {})).destroy();
  indexedDB.deleteDatabase(`${name}-raw`);
  return [
    {
      name: `opening a journal of 5,000 facts ÷ reading 5,000 records (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 1 },
    },
  ];
}
