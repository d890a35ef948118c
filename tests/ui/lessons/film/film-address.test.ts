import { expect, onTestFinished, test, vi } from 'vitest';
import type { Sandbox } from '#sdk/index';
import {
  filmWorkspace,
  isLedToFilm,
  isOfFilm,
  leadToFilm,
  readMoment,
} from '../../../../src/ui/features/lessons/film/film-address';
import { firstFilm } from '../../../../src/ui/starts/film-name';
import { filmAt } from '../../../../src/ui/starts/start-address';
import { createStartRecords } from '../../../../src/ui/starts/start-record';
import { memoryTexts } from '../../memory-texts';
import { memoryStorage } from '../../memory-storage';

const record = { start: 'ready', made: true, route: '/agent', as: '7', kept: {} };

/** A workspace in which these people are. */
function place(workspace: string, people: readonly string[] = ['7']) {
  const watch = (_: string, onRows: (rows: ReadonlyMap<string, object>) => void) => {
    onRows(new Map(people.map((id) => [id, {}])));
    return () => {};
  };
  return { workspace, watch } as unknown as Sandbox;
}

/** A browser that holds these workspaces; null where it does not tell. */
function browserWith(names: readonly string[] | null) {
  const databases = names?.map((name) => ({ name: `handoff-sandbox/${name}` }));
  const answer = () => (databases ? Promise.resolve(databases) : Promise.reject(new Error('Not told.')));
  vi.spyOn(indexedDB, 'databases').mockImplementation(answer as typeof indexedDB.databases);
  onTestFinished(() => void vi.restoreAllMocks());
}

test('[WT9] the film acts only in what was made for it, and takes a free name where somebody has its own', async () => {
  const texts = new Map<string, string>();
  const records = createStartRecords(memoryTexts(texts));
  const isOwn = (sandbox: Sandbox) => isOfFilm(sandbox, firstFilm, records);
  const wanted = (sandbox: Sandbox) => filmWorkspace(sandbox, firstFilm, records);
  browserWith(['film', 'mine']);
  // A person's, made by the same start.
  await records.note('film', record);
  expect([await isOwn(place('film')), await isOwn(place('mine'))]).toEqual([false, false]);
  expect(await wanted(place('mine'))).toBe('film-2');
  await records.note('film-2', { ...record, made: false, film: firstFilm });
  expect(await isOwn(place('film-2'))).toBe(false);
  await records.note('film-2', { ...record, film: firstFilm });
  browserWith(['film', 'film-2', 'mine']);
  expect(await isOwn(place('film-2'))).toBe(true);
  expect(await wanted(place('film-2'))).toBe('film-2');
  expect(await wanted(place('mine'))).toBe('film-2');
  // It was deleted, and its name given to something else.
  expect(await isOwn(place('film-2', ['8']))).toBe(false);
  expect(await wanted(place('film-2', ['8']))).toBe('film-3');
});

test('[WT10] an address plays only in a tab in which somebody has pressed', () => {
  const storage = memoryStorage();
  expect(isLedToFilm('film', firstFilm, storage)).toBe(false);
  leadToFilm('film', firstFilm, storage);
  const isLed = (workspace: string, lesson = firstFilm) => isLedToFilm(workspace, lesson, storage);
  expect([isLed('film'), isLed('film-2'), isLed('film', 'when-it-fails')]).toEqual([true, false, false]);
});

test('[WT5][WT20] an address says at which step it wants to be, or nothing; a step of no film is refused', () => {
  const steps = [{ id: 'ask' }, { id: 'accept' }];
  const read = (query: string) => readMoment(new URLSearchParams(query), steps);
  expect([read(''), read('at=accept')]).toEqual([
    { ok: true, value: null },
    { ok: true, value: 1 },
  ]);
  for (const wrong of ['<b>', 'Accept', '1'])
    expect(read(`at=${encodeURIComponent(wrong)}`)).toEqual({
      ok: false,
      failure: `There is no step “${wrong}” in this film.`,
    });
});

test('[WT16] each lesson’s film has a workspace of its own, which its address names', async () => {
  const texts = new Map<string, string>([
    // Of when there was one film.
    ['in film', JSON.stringify({ ...record, film: true })],
    ['of film', 'film'],
  ]);
  const records = createStartRecords(memoryTexts(texts));
  browserWith(['film', 'mine']);
  const wanted = (lesson: string) => filmWorkspace(place('mine'), lesson, records);
  expect([await wanted(firstFilm), await wanted('when-it-fails')]).toEqual(['film', 'film-when-it-fails']);
  expect(await isOfFilm(place('film'), firstFilm, records)).toBe(true);
  expect(await isOfFilm(place('film'), 'when-it-fails', records)).toBe(false);
  const at = (path: string) => filmAt(`https://a.example/?start=ready#${path}`);
  expect([at('/watch'), at('/watch/when-it-fails?at=fail'), at('/agent')]).toEqual([
    firstFilm,
    'when-it-fails',
    undefined,
  ]);
  expect(filmAt('https://a.example/?start=empty#/watch')).toBeUndefined();
});
