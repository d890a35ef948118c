import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { storedPart } from './full-part';
import { restore, type StoredDatabase } from './stored-database';

const fixture = readFileSync(new URL('./fixtures/database-3.json', import.meta.url), 'utf8');
const id = 'c-ended';

async function journalWith(change: (part: Record<string, unknown>) => object, name: string) {
  const stored: StoredDatabase = JSON.parse(fixture);
  const archive = stored.stores['archive']!;
  const records = (archive.records as readonly { readonly json: string }[]).map((record) => {
    const part = JSON.parse(record.json) as Record<string, unknown>;
    const isIt = JSON.stringify(part['conversations']).includes(id);
    return isIt ? { ...record, json: JSON.stringify(change(part)) } : record;
  });
  await restore(name, { ...stored, stores: { ...stored.stores, archive: { ...archive, records } } });
  return openDatabaseJournal(name, () => {});
}

test.each<[string, (part: Record<string, unknown>) => object]>([
  ['a line that is none', (part) => ({ ...part, messages: { [id]: [{}] } })],
  ['a conversation that is null', (part) => ({ ...part, conversations: { [id]: null } })],
  ['no lines', (part) => ({ ...part, messages: null })],
  ['nothing in it', (part) => ({ ...part, conversations: {} })],
])('[PE57] an archived conversation with %s is left out, and counted', async (what, change) => {
  const journal = await journalWith(change, `damaged ${what}`);
  expect(await journal.recall([`conversation ${id}`])).toEqual({ parts: [], missing: 1 });
});

test('[PE57] one that is whole is recalled as it was', async () => {
  const journal = await journalWith((part) => part, 'whole');
  expect(await journal.recall([`conversation ${id}`])).toEqual({ parts: [storedPart()], missing: 0 });
});
