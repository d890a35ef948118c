import { expect, onTestFinished, test, vi } from 'vitest';
import { ok } from '#base/result';
import { fail } from '#model/failure';
import type { EngineState, Sandbox } from '#sdk/index';
import { importIntoFree } from '../../../src/ui/starts/import-into-free';
import { rowsOrNull } from '../../../src/ui/starts/is-new';
import { startRecords } from '../../../src/ui/starts/start-record';

type Opened = ReturnType<NonNullable<Parameters<typeof importIntoFree>[2]>>;

/** A browser in which workspaces of these names hold something. */
function browserWith(full: readonly string[], isGood = true) {
  const requests: string[] = [];
  const open = (workspace: string) => {
    const people = new Map([['7', { id: '7', createdBy: null }]]);
    const sandbox = {
      state: { name: 'ready' },
      onState: () => () => {},
      watch(topic: string, listener: (rows: unknown) => void) {
        listener(topic === 'people' ? people : new Map());
        return () => {};
      },
      async workspaceRequest({ type }: { type: string }, as?: string) {
        requests.push([type, workspace, as ?? []].flat().join(' '));
        if (type === 'delete') return ok(null);
        if (full.includes(workspace)) return fail('workspace-not-empty');
        return isGood ? ok(null) : fail('storage-failed', { why: 'full' });
      },
    };
    return sandbox as unknown as Opened;
  };
  return { open, requests };
}

test('[SH48] where the browser does not tell which workspaces there are, names are tried until one is free', async () => {
  const { open, requests } = browserWith(['taken-over', 'taken-over-2']);
  expect(await importIntoFree('taken-over', '{}', open, async () => null)).toEqual(ok('taken-over-3'));
  expect(requests.join()).not.toContain('delete');
  expect(await importIntoFree('taken-over', '{}', open, async () => ['taken-over', 'taken-over-2'])).toEqual(
    ok('taken-over-3'),
  );
});

test('[UI323] a start that was broken off under that name before it had made anything does not go on', async () => {
  const { open } = browserWith([]);
  const broken = { start: 'waiting', made: false, unseen: true, route: '', as: '', kept: {} };
  for (const name of ['mine', 'other']) await startRecords.note(name, broken);
  await importIntoFree('mine', '{}', open, async () => []);
  expect([await startRecords.of('mine'), await startRecords.of('other')]).toEqual([null, broken]);
});

test('[SH48] of what cannot be brought in nothing is left', async () => {
  const { open, requests } = browserWith([], false);
  expect(await importIntoFree('mine', '{}', open, async () => [])).toMatchObject({ ok: false });
  expect(requests).toEqual(['import mine', 'delete mine 7']);
});

test('[SH47] nobody waits for the rows of an engine that does not begin', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let tell: (state: EngineState) => void = () => {};
  const silent = (state: EngineState) =>
    ({
      state,
      onState: (listener: typeof tell) => {
        tell = listener;
        return () => {};
      },
      watch: () => () => {},
    }) as unknown as Pick<Sandbox, 'state' | 'onState' | 'watch'>;
  expect(await rowsOrNull(silent({ name: 'unreadable' }), 'people')).toBeNull();
  const later = rowsOrNull(silent({ name: 'starting' }), 'people');
  tell({ name: 'off' });
  expect(await later).toBeNull();
  const never = rowsOrNull(silent({ name: 'starting' }), 'people');
  vi.runAllTimers();
  expect(await never).toBeNull();
});
