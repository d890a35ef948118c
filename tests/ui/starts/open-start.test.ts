import { expect, onTestFinished, test, vi } from 'vitest';
import type { Sandbox } from '#sdk/index';
import { toasts } from '../../../src/ui/kit/toasts.svelte';
import { firstFilm } from '../../../src/ui/starts/film-name';
import { namedByStart } from '../../../src/ui/starts/open-start';
import { namedWorkspace } from '../../../src/ui/named-workspace';
import { isSeenByNobody, startRecords } from '../../../src/ui/starts/start-record';

const record = { start: 'ready', made: true, route: '/agent', as: '7', kept: {} };
const never = () => expect.unreachable();

/** A tab; in a frame where it has another window around it. */
function openTab(around: object | null = null) {
  const own = { parent: around };
  own.parent ??= own;
  vi.stubGlobal('window', own);
  vi.stubGlobal('location', { hash: '#/', href: 'https://app.example/' });
  vi.stubGlobal('history', { state: null, replaceState: () => {} });
  onTestFinished(() => void vi.unstubAllGlobals());
}

test('[EB14] a workspace of another start is opened as it is, and says what it is', async () => {
  openTab();
  await startRecords.note('frame-ready', record);
  const before = await startRecords.lastOf('waiting');
  const address = 'https://app.example/?start=waiting&workspace=frame-ready';
  const named = await namedByStart(address, ['frame-ready']);
  const sandbox = { workspace: 'frame-ready', me: null, watch: never } as unknown as Sandbox;
  if (named.problem !== undefined) throw new Error(named.problem);
  expect(await named.prepare?.(sandbox, {} as Element, never)).toBe(true);
  expect(sandbox.me).toBe('7');
  expect(toasts.shown?.text).toBe(
    'The workspace “frame-ready” is one of “Ready to hand over”: it is opened as it is, and “A chat is waiting” was not made.',
  );
  toasts.dismiss(toasts.shown?.id ?? 0);
  expect(await startRecords.of('frame-ready')).toEqual(record);
  expect(await startRecords.lastOf('waiting')).toBe(before);
});

test('[EB5] it is noted whether a frame has made a workspace', async () => {
  openTab();
  await namedByStart('https://app.example/?start=ready&workspace=ours', []);
  expect(await startRecords.of('ours')).toMatchObject({ made: false, framed: false });
  openTab({});
  await namedByStart('https://app.example/?start=ready&workspace=theirs', ['ours']);
  expect(await startRecords.of('theirs')).toMatchObject({ made: false, framed: true });
  // Whoever made it first has made it.
  await namedByStart('https://app.example/?start=ready&workspace=ours', ['ours', 'theirs']);
  expect(await startRecords.of('ours')).toMatchObject({ framed: false });
});

test('[WT9] what is made at the film’s address is noted as its own, and is not what opens its start', async () => {
  openTab();
  const open = (address: string, known: readonly string[]) =>
    namedByStart(`https://app.example/${address}`, known);
  await open('?start=ready&workspace=of-us#/agent', []);
  await open('?start=ready&workspace=film&frame=none#/watch?at=accept', ['of-us']);
  await open('?start=waiting&workspace=other#/watch', ['of-us']);
  await open('?start=ready&workspace=somebody#/watch', ['of-us', 'somebody']);
  const filmOf = async (name: string) => (await startRecords.of(name))?.film;
  expect([await filmOf('of-us'), await filmOf('film'), await filmOf('other')]).toEqual([
    undefined,
    firstFilm,
    undefined,
  ]);
  expect(await startRecords.of('somebody')).toBeNull();
  expect([await startRecords.lastOf('ready'), await startRecords.lastOf('film')]).toEqual(['of-us', 'film']);
  // It stays whose it is, however it is opened.
  await open('?start=ready&workspace=of-us#/watch', ['of-us', 'film']);
  expect(await filmOf('of-us')).toBeUndefined();
});

test('[UI85] a start whose workspace was deleted is made anew by its address', async () => {
  openTab();
  await startRecords.note('gone', record);
  await startRecords.note('there', record);
  for (const name of ['gone', 'there'])
    await namedByStart(`https://app.example/?start=ready&workspace=${name}`, ['there']);
  expect(await startRecords.of('gone')).toMatchObject({ start: 'ready', made: false });
  expect(await startRecords.of('there')).toEqual(record);
  // Where the browser lists no workspaces nobody knows what was deleted.
  await startRecords.note('unlisted', record);
  await namedByStart('https://app.example/?start=ready&workspace=unlisted', null);
  expect(await startRecords.of('unlisted')).toEqual(record);
});

test('[UI282] what a start leaves that is broken off is known to be seen by nobody, and its address makes it, or another', async () => {
  openTab();
  await namedByStart('https://app.example/?start=ready&workspace=broken', []);
  expect(isSeenByNobody(await startRecords.of('broken'))).toBe(true);
  const named = await namedWorkspace('https://app.example/?workspace=broken');
  expect([named.name, named.prepare]).toEqual(['broken', expect.any(Function)]);
  await namedByStart('https://app.example/?start=waiting&workspace=broken', ['broken']);
  expect(await startRecords.of('broken')).toMatchObject({ start: 'waiting', made: false, unseen: true });
  // Once it was made, and where an address without a name shows it, somebody may have seen it.
  await startRecords.note('broken', record);
  expect((await namedWorkspace('https://app.example/?workspace=broken')).prepare).toBeUndefined();
  await namedByStart('https://app.example/?start=ready&workspace=default', []);
  expect(isSeenByNobody(await startRecords.of('default'))).toBe(false);
});
