import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '#base/result';
import type { WorkspaceOutcome } from '#contract/sandbox-api';
import type { Row, StorageRow, Topic } from '#contract/topics';
import { fail, failureOf, type Failure } from '#model/failure';
import { emptyWorld } from '#model/world';
import type { RowsOf } from '#sdk/index';
import { writeWorldFile } from '#workers/persistence/world-file';
import { ImportForm } from '../../../src/ui/features/data/import-form.svelte';
import {
  readWorkspace,
  suggestName,
  workspaceAddress,
  workspaceNameProblem,
} from '../../../src/ui/workspace-name';
import { shownName } from '../../../src/ui/shown-workspace';
import { memoryStorage } from '../memory-storage';

const worldFile = (name: string, text = writeWorldFile(emptyWorld())) => ({
  name,
  size: text.length,
  text: async () => text,
});

/** A form whose import is answered with `answer`; notes what it reached for. */
function openForm(
  answer: Result<WorkspaceOutcome, Failure> = { ok: true, value: null },
  storage = memoryStorage(),
  kept: Pick<StorageRow, 'kind' | 'problem'> = { kind: 'database', problem: '' },
  checked: Result<null, Failure> = { ok: true, value: null },
) {
  const opened: string[] = [];
  const entered: string[] = [];
  const forgotten: string[] = [];
  const world = {
    check: async () => checked,
    open: (workspace: string) => ({
      ...{ workspace, state: { name: 'ready' } as const, onState: () => () => {} },
      workspaceRequest: async () => {
        opened.push(workspace);
        return answer;
      },
      watch: <T extends Topic>(_topic: T, listener: (rows: RowsOf<T>) => void) => {
        const row: StorageRow = { id: 'storage', facts: 3, ...kept };
        listener(new Map([[row.id, row as Row<T>]]));
        return () => {};
      },
    }),
    forgetStart: async (workspace: string) => void forgotten.push(workspace),
    enter: (workspace: string) => void entered.push(workspace),
    known: () => ['default', 'handoff'],
  };
  const form = new ImportForm(world, storage, 'import');
  return { form, opened, entered, forgotten };
}

test('[DP3] a picked file brings a free name along', async () => {
  const { form } = openForm();
  expect(form.whyNot).toBe('Choose a file first.');
  await form.pick(worldFile('handoff.world.json'));
  expect(form.info).toBeDefined();
  expect(form.name).toBe('handoff-2');
  expect(form.whyNot).toBeUndefined();
});

test('[UI179] the name a file brings along is offered to whoever has typed over it, and can be taken again', async () => {
  const { form } = openForm();
  expect(form.offered).toBe(undefined);
  await form.pick(worldFile('handoff.world.json'));
  expect(form.offered).toBe(undefined);
  form.name = '';
  expect([form.name, form.offered]).toEqual(['', 'handoff-2']);
  form.takeOffered();
  expect([form.name, form.offered, form.whyNot]).toEqual(['handoff-2', undefined, undefined]);
});

test('[DP3] a name that is known is refused before anything is opened', async () => {
  const { form } = openForm();
  await form.pick(worldFile('lesson.world.json'));
  form.name = 'default';
  expect(form.nameProblem).toContain('already');
  expect(form.whyNot).toBe('Choose another name first.');
  form.name = 'my workspace';
  expect(form.nameProblem).toContain('Only letters');
  expect(form.whyNot).toBe('Choose another name first.');
  form.name = ' ';
  expect(form.whyNot).toBe('Enter a name first.');
});

test('[DP23] a file that is refused makes no workspace', async () => {
  const refusal = failureOf('world-file-invalid', { why: 'it is nested too deeply' });
  const { form, opened, entered } = openForm(undefined, undefined, undefined, {
    ok: false,
    failure: refusal,
  });
  await form.pick(worldFile('lesson.world.json'));
  await form.start.run();
  expect([opened, entered, form.fileProblem]).toEqual([[], [], refusal.text]);
});

test('[SH64] where the engine goes while it reads a file, it is said that nothing was imported', async () => {
  const { form, opened } = openForm(undefined, undefined, undefined, fail('engine-lost'));
  await form.pick(worldFile('lesson.world.json'));
  await form.start.run();
  expect([opened, form.fileProblem]).toEqual([[], expect.stringContaining('Nothing was imported')]);
});

test('[UI323] where a file was imported no start goes on; where it was refused, one may', async () => {
  const refused = openForm({ ok: false, failure: failureOf('workspace-not-empty') });
  const taken = openForm();
  for (const { form } of [refused, taken]) {
    await form.pick(worldFile('waiting.world.json'));
    await form.start.run();
  }
  expect([refused.forgotten, taken.forgotten]).toEqual([[], ['waiting']]);
});

test('[DP7] a name typed for a file is there again when that file is picked after a reload', async () => {
  const storage = memoryStorage();
  const { form } = openForm(undefined, storage);
  await form.pick(worldFile('lesson.world.json'));
  form.name = 'my-lesson';
  const { form: again } = openForm(undefined, storage);
  await again.pick(worldFile('other.world.json'));
  expect(again.name).toBe('other');
  await again.pick(worldFile('lesson.world.json'));
  expect(again.name).toBe('my-lesson');
  await again.start.run();
  expect(storage.texts.size).toBe(0);
});

test('[DP5] after the import the tab goes to the new workspace', async () => {
  const { form, opened, entered } = openForm();
  await form.pick(worldFile('lesson.world.json'));
  await form.start.run();
  expect(opened).toEqual(['lesson']);
  expect(entered).toEqual(['lesson']);
});

test('[DP5] a workspace that turns out not to be empty is named at the name, and the tab stays', async () => {
  const { form, entered } = openForm({ ok: false, failure: failureOf('workspace-not-empty') });
  await form.pick(worldFile('lesson.world.json'));
  await form.start.run();
  expect(entered).toEqual([]);
  expect(form.nameProblem).toContain('already holds something');
  expect(form.fileProblem).toBeUndefined();
  form.name = 'lesson-2';
  expect(form.nameProblem).toBeUndefined();
});

test('[DP5] what else goes wrong is named at the file', async () => {
  const failure = failureOf('world-file-invalid', { why: 'skills.1.name is missing' });
  const { form, entered } = openForm({ ok: false, failure });
  await form.pick(worldFile('lesson.world.json'));
  await form.start.run();
  expect(entered).toEqual([]);
  expect(form.fileProblem).toContain('skills.1.name is missing');
});

test('[DP2] a file that is no world file is named and cannot be imported', async () => {
  const { form } = openForm();
  await form.pick(worldFile('notes.json', '{"skills":[]}'));
  expect(form.fileProblem).toContain('not a file of this sandbox');
  expect(form.whyNot).toBe('Choose a file first.');
});

test('[DP2] a file that cannot be read is named', async () => {
  const { form } = openForm();
  await form.pick({ name: 'gone.json', size: 3, text: () => Promise.resolve(null) });
  expect(form.fileProblem).toContain('gone.json');
});

test('[DP4] names are letters, digits, hyphens and underscores, forty at most', () => {
  expect(workspaceNameProblem('', [])).toContain('needs a name');
  expect(workspaceNameProblem('a/b', [])).toContain('letters');
  expect(workspaceNameProblem('a b', [])).toContain('letters');
  expect(workspaceNameProblem('é'.repeat(40), [])).toBeUndefined();
  expect(workspaceNameProblem('a'.repeat(41), [])).toContain('40');
});

test.each(['हिन्दी', 'தமிழ்', 'ภาษาไทย', 'Cafe\u0301', 'می\u200cخواهم'])(
  '[DP4] the letters of every script make a name, their marks and joiners with them: %s',
  (name) => {
    expect(workspaceNameProblem(name, [])).toBeUndefined();
    expect(suggestName(`${name}.world.json`, [])).toBe(name.normalize('NFC'));
  },
);

test('[DP3][NM1] a name that looks like a known one is taken', () => {
  expect(workspaceNameProblem('Cafe\u0301', ['café'])).toContain('already a workspace “café”');
  expect(workspaceNameProblem('DEFAULT\u200B', ['default'])).toContain('already');
  expect(workspaceNameProblem('\u200B', [])).toContain('needs a name');
});

test('[DP4][NM2] a long suggestion is cut where a letter ends', () => {
  const name = suggestName(`${'நி'.repeat(30)}.world.json`, []);
  expect(name).toBe('நி'.repeat(20));
});

test('[DP3][DP4] a suggested name is always one that can be used', () => {
  const known = ['default', 'imported', 'a', 'a-2'];
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 80, unit: 'binary' }), fc.constantFrom(...known)),
      (fileName) => {
        expect(workspaceNameProblem(suggestName(`${fileName}.world.json`, known), known)).toBeUndefined();
      },
    ),
  );
});

test('[DP5] the address of a workspace keeps the base and drops the page', () => {
  const here = 'http://localhost:4173/sub/?workspace=old#/data';
  expect(workspaceAddress(here, 'new')).toBe('http://localhost:4173/sub/?workspace=new');
  expect(workspaceAddress(here, null)).toBe('http://localhost:4173/sub/');
});

test('[DP5] where nothing can be stored the tab stays, and the reason is named', async () => {
  const refused = { kind: 'memory', problem: 'storage is refused by this browser' } as const;
  const { form, entered } = openForm({ ok: true, value: null }, memoryStorage(), refused);
  await form.pick(worldFile('lesson.world.json'));
  await form.start.run();
  expect(entered).toEqual([]);
  expect(form.fileProblem).toContain('storage is refused by this browser');
});

test('[DP8] what was put right is read before the tab goes on', async () => {
  const sentence = 'timers: 1 that belonged to nothing was left out.';
  const { form, entered } = openForm({ ok: true, value: { mended: [sentence] } });
  await form.pick(worldFile('lesson.world.json'));
  await form.start.run();
  expect(form.mended).toEqual([sentence]);
  expect(entered).toEqual([]);
  form.enter();
  expect(entered).toEqual(['lesson']);
});

test('[DP2] a file that is too large is refused unread', async () => {
  const { form } = openForm();
  let isRead = false;
  const text = async () => {
    isRead = true;
    return '';
  };
  await form.pick({ name: 'holiday.mov', size: 51 * 1024 * 1024, text });
  expect(form.fileProblem).toBe('The file “holiday.mov” is larger than 50 MB.');
  expect(isRead).toBe(false);
});

const at = (query: string) => `http://localhost:4173/${query}#/agent`;

test.each([
  ['', 'default'],
  ['?workspace=default', 'default'],
  ['?workspace=shop', 'shop'],
  // Made before there was a rule.
  ['?workspace=c11%20', 'c11 '],
  ['?workspace=', ''],
  ['?workspace=c12', 'c12'],
])('[DP28] an address that names a workspace: %j', (query, name) => {
  expect(readWorkspace(at(query), ['c11', 'c11 ', '', 'c12\u200B'])).toEqual({ name });
});

test.each([
  ['c11%20', 'c11'],
  ['c11%E2%80%8B', 'c11'],
  ['C11', 'c11'],
  ['DEFAULT', 'default'],
  ['', null],
  ['%00', null],
  ['../..', null],
  ['%E2%80%AEevil', 'evil'],
  ['my%20shop', 'my-shop'],
  ['x'.repeat(5000), 'x'.repeat(40)],
])('[DP28] an address that names none: %j', (name, meant) => {
  const named = readWorkspace(at(`?workspace=${name}`), ['c11']);
  expect(named).toMatchObject({ meant, problem: expect.stringMatching(/\.$/) });
});

test('[DP28] what is offered instead is always a name that opens', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (name) => {
      const named = readWorkspace(at(`?workspace=${encodeURIComponent(name.toWellFormed())}`), ['c11']);
      if (named.problem === undefined || named.meant === null) return;
      const again = readWorkspace(at(`?workspace=${encodeURIComponent(named.meant)}`), ['c11']);
      expect(again).toEqual({ name: named.meant });
    }),
  );
});

test('[DP25] names that nobody could tell apart are shown differently, and long ones are cut', () => {
  expect(shownName('c11')).toBe('c11');
  expect(shownName('می\u200cخواهم')).toBe('می\u200cخواهم');
  expect(shownName('c11\u200B')).toBe('c11[U+200B]');
  expect(shownName('c11 ')).toBe('c11[U+0020]');
  expect(shownName('\u202Eevil')).toBe('[U+202E]evil');
  expect(shownName('')).toBe('(no name)');
  expect(shownName('x'.repeat(5000))).toBe(`${'x'.repeat(60)}…`);
});
