import { expect, test } from 'vitest';
import { startAddress, startAskedFor, workspaceOf } from '../../../src/ui/starts/start-address';
import { createStartRecords, takeOver } from '../../../src/ui/starts/start-record';
import { workspaceAddress } from '../../../src/ui/workspace-name';
import { memoryStorage } from '../memory-storage';

const record = { start: 'ready', made: true, route: '/', as: '1', kept: { token: 'a' } };

function records() {
  const texts = new Map<string, string>();
  return {
    texts,
    records: createStartRecords(() => ({
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
    })),
  };
}

test('[UI85] a start gets a workspace that is not there yet', () => {
  const { records: none } = records();
  expect(workspaceOf('ready', [], none)).toBe('ready');
  expect(workspaceOf('ready', ['ready', 'ready-2'], none)).toBe('ready-3');
  expect(workspaceOf('default', [], none)).not.toBe('default');
  expect(workspaceOf('ready', null, none)).toBe('ready');
});

test('[UI87] the same start is found where it was made, as long as that is there', () => {
  const { records: some } = records();
  some.note('ready-2', record);
  expect(workspaceOf('ready', ['ready', 'ready-2'], some)).toBe('ready-2');
  expect(workspaceOf('ready', null, some)).toBe('ready-2');
  expect(workspaceOf('ready', ['ready'], some)).toBe('ready-2');
  expect(workspaceOf('waiting', ['ready-2'], some)).toBe('waiting');
  // One that is being made has no database yet, perhaps.
  some.note('waiting', { ...record, start: 'waiting', made: false });
  expect(workspaceOf('waiting', [], some)).toBe('waiting');
});

test('[UI87] a tab takes over what it lacks, and keeps what it has', () => {
  const storage = memoryStorage(new Map([['token', 'mine']]));
  takeOver({ ...record, kept: { token: 'a', desk: 'b' } }, storage);
  expect([...storage.texts]).toEqual([
    ['token', 'mine'],
    ['desk', 'b'],
  ]);
});

test('[UI87] what is remembered in another shape, or not at all, is nothing; refused storage lasts as long as the page', () => {
  const { records: some, texts } = records();
  texts.set('handoff-sandbox/start/in odd', '{"start":1}');
  texts.set('handoff-sandbox/start/in broken', '{');
  expect([some.of('odd'), some.of('broken'), some.of('none')]).toEqual([null, null, null]);
  const refused = createStartRecords(() => {
    throw new Error('refused');
  });
  refused.note('ready', record);
  expect(refused.of('ready')).toEqual(record);
});

test('[UI85] addresses of starts and of workspaces do not mix', () => {
  const here = 'https://a.example/x/?workspace=mine&start=ready#/agent';
  expect(startAskedFor(here)).toBe('ready');
  expect(startAddress(here, 'waiting')).toBe('https://a.example/x/?start=waiting');
  expect(startAddress(here, 'waiting', 'w')).toBe('https://a.example/x/?start=waiting&workspace=w');
  expect(workspaceAddress(here, 'other')).toBe('https://a.example/x/?workspace=other');
});
