import { expect, test } from 'vitest';
import { startAddress, startAskedFor, workspaceOf } from '../../../src/ui/starts/start-address';
import { createStartRecords, takeOver } from '../../../src/ui/starts/start-record';
import { workspaceAddress } from '../../../src/ui/workspace-name';
import { memoryStorage } from '../memory-storage';
import { memoryTexts } from '../memory-texts';

const record = { start: 'ready', made: true, route: '/', as: '1', kept: { token: 'a' } };

function records() {
  const shared = memoryTexts();
  return { texts: shared.texts, records: createStartRecords(shared) };
}

test('[UI85] a start gets a workspace that is not there yet', async () => {
  const { records: none } = records();
  expect(await workspaceOf('ready', [], none)).toBe('ready');
  expect(await workspaceOf('ready', ['ready', 'ready-2'], none)).toBe('ready-3');
  expect(await workspaceOf('default', [], none)).not.toBe('default');
  expect(await workspaceOf('ready', null, none)).toBe('ready');
});

test('[UI87] the same start is found where it was made, as long as that is there', async () => {
  const { records: some } = records();
  await some.note('ready-2', record);
  expect(await workspaceOf('ready', ['ready', 'ready-2'], some)).toBe('ready-2');
  expect(await workspaceOf('ready', null, some)).toBe('ready-2');
  expect(await workspaceOf('ready', ['ready'], some)).toBe('ready-2');
  expect(await workspaceOf('waiting', ['ready-2'], some)).toBe('waiting');
  // One that is being made has no database yet, perhaps.
  await some.note('waiting', { ...record, start: 'waiting', made: false });
  expect(await workspaceOf('waiting', [], some)).toBe('waiting');
});

test('[UI280] that a start has made a workspace is forgotten with it', async () => {
  const { records: some } = records();
  await some.note('ready', record);
  await some.note('ready-2', record);
  await some.forget('ready');
  expect([await some.of('ready'), await some.of('ready-2')]).toEqual([null, record]);
});

test('[UI87] a tab takes over what it lacks, and keeps what it has', () => {
  const storage = memoryStorage(new Map([['token', 'mine']]));
  takeOver({ ...record, kept: { token: 'a', desk: 'b' } }, storage);
  expect([...storage.texts]).toEqual([
    ['token', 'mine'],
    ['desk', 'b'],
  ]);
});

test('[UI87] what is remembered in another shape, or not at all, is nothing; refused storage lasts as long as the page', async () => {
  const { records: some, texts } = records();
  texts.set('in odd', '{"start":1}');
  texts.set('in broken', '{');
  expect(await Promise.all(['odd', 'broken', 'none'].map((name) => some.of(name)))).toEqual([
    null,
    null,
    null,
  ]);
  const refused = createStartRecords({
    get: () => Promise.reject(new Error('refused')),
    set: () => Promise.reject(new Error('refused')),
    delete: () => Promise.reject(new Error('refused')),
  });
  await refused.note('ready', record);
  expect(await refused.of('ready')).toEqual(record);
});

test('[UI282] where there is no room to note that a start was made, nothing says that it was not', async () => {
  const { texts, records: before } = records();
  await before.note('ready', { ...record, made: false, unseen: true });
  const full = memoryTexts(texts);
  const later = createStartRecords({ ...full, set: () => Promise.reject(new Error('full')) });
  await later.note('ready', record);
  expect(await later.of('ready')).toEqual(record);
  expect(await createStartRecords(full).of('ready')).toBeNull();
});

test('[UI85] addresses of starts and of workspaces do not mix', () => {
  const here = 'https://a.example/x/?workspace=mine&start=ready#/agent';
  expect(startAskedFor(here)).toBe('ready');
  expect(startAddress(here, 'waiting')).toBe('https://a.example/x/?start=waiting');
  expect(startAddress(here, 'waiting', 'w')).toBe('https://a.example/x/?start=waiting&workspace=w');
  expect(workspaceAddress(here, 'other')).toBe('https://a.example/x/?workspace=other');
});
