import { expect, test } from 'vitest';
import { ok } from '#base/result';
import { fail } from '#model/failure';
import { importWorld, type OpenedForImport } from '../../../src/ui/starts/import-world';

/** A workspace whose engine goes before it answers, and so many after it; null where no other begins. */
function goingEngine(skills: number | null, losses = 1) {
  let left = losses;
  const requests: string[] = [];
  const rows: Record<string, unknown> = {
    people: new Map([['7', { id: '7', createdBy: null }]]),
    skills: new Map(Array.from({ length: skills ?? 0 }, (_, place) => [place, {}])),
  };
  const sandbox = {
    workspace: 'mine',
    state: { name: skills === null ? 'unreadable' : 'ready' },
    onState: () => () => {},
    watch(topic: string, listener: (rows: unknown) => void) {
      if (skills !== null) listener(rows[topic] ?? new Map());
      return () => {};
    },
    async workspaceRequest({ type }: { type: string }) {
      requests.push(type);
      return (left -= 1) >= 0 ? fail('engine-lost') : ok(null);
    },
  } as unknown as OpenedForImport;
  return { sandbox, requests };
}

test('[SH64] where the engine goes before it answers, what is there says whether the file was imported', async () => {
  const done = goingEngine(3);
  expect(await importWorld(done.sandbox, '{}')).toEqual(ok(null));
  expect(done.requests).toEqual(['import']);
  const open = goingEngine(0);
  expect(await importWorld(open.sandbox, '{}')).toMatchObject({
    failure: { name: 'engine-lost', text: expect.stringContaining('Nothing was imported; try it again.') },
  });
  expect(open.requests).toEqual(['import', 'delete']);
});

test('[SH64] where no other engine begins, it is said that this is not known, and nothing is deleted', async () => {
  const { sandbox, requests } = goingEngine(null);
  expect(await importWorld(sandbox, '{}')).toMatchObject({
    failure: { text: expect.stringContaining('not known: if so, it is in the workspace “mine”.') },
  });
  expect(requests).toEqual(['import']);
});

test('[SH66] where another engine goes while what was made is deleted, the next one deletes it', async () => {
  const { sandbox, requests } = goingEngine(0, 2);
  expect(await importWorld(sandbox, '{}')).toMatchObject({ failure: { name: 'engine-lost' } });
  expect(requests).toEqual(['import', 'delete', 'delete']);
});

test('[SH64] what was imported before two engines went is brought in once', async () => {
  const { sandbox, requests } = goingEngine(3, 2);
  expect(await importWorld(sandbox, '{}')).toEqual(ok(null));
  expect(requests).toEqual(['import']);
});
