import { expect, test } from 'vitest';
import { fillPlaceholders, laterLessons, lessons } from '#core/lessons/index';
import { starts } from '#core/starts/index';
import { LessonShelf } from '../../../src/ui/features/lessons/lesson-shelf.svelte';
import type { Step } from '#sdk/index';
import {
  addressToPrepare,
  isForPreparing,
  isSentToPrepare,
  preparedAt,
} from '../../../src/ui/features/lessons/own-workspace';
import { createStartRecords } from '../../../src/ui/starts/start-record';
import { memoryStorage } from '../memory-storage';
import { memoryTexts } from '../memory-texts';

const here = 'https://a.example/x/?workspace=mine#/agent';

test('[LG40] a step is prepared here only where the start it goes on from has made the workspace', async () => {
  const records = createStartRecords(memoryTexts());
  for (const start of ['ready', 'empty'])
    await records.note(start, { start, made: true, route: '/', as: '1', kept: {} });
  const may = (workspace: string, start: string | undefined) =>
    isForPreparing({ workspace, watch: () => () => {} }, start, records);
  expect([await may('ready', 'ready'), await may('empty', 'ready')]).toEqual([true, false]);
  expect([await may('ready', undefined), await may('empty', undefined)]).toEqual([true, true]);
  expect(await may('mine', 'ready')).toBe(false);
});

test('[LG41] a step is prepared in a workspace that is not there yet, in an empty world or in the one its lesson goes on from', () => {
  const lesson = { id: 'connect' };
  expect(preparedAt(here, lesson, 'accept', undefined, ['mine'])).toBe(
    'https://a.example/x/?workspace=connect#/lesson/connect/accept?prepare',
  );
  expect(preparedAt(here, lesson, 'accept', 'ready', ['connect', 'connect-2'])).toBe(
    'https://a.example/x/?start=ready&workspace=connect-3#/lesson/connect/accept?prepare',
  );
});

test('[LG41] every later lesson goes on from a start that there is, and the first from nothing', async () => {
  expect(lessons.map(({ goesOnFrom }) => goesOnFrom)).toEqual([undefined]);
  for (const later of laterLessons)
    expect(starts.map(({ id }) => id)).toContain((await later.load()).goesOnFrom);
});

test('[LG50] what comes before a step is done by an address only where this app has led to it, and once', async () => {
  const storage = memoryStorage();
  const lesson = lessons[0]!;
  const [first, step] = lesson.steps as [Step, Step];
  const address = new URL(await addressToPrepare(here, lesson, step, undefined, storage));
  const workspace = address.searchParams.get('workspace')!;
  const isSent = (where: string, to: Step) => isSentToPrepare({ workspace: where }, lesson, to, storage);
  expect([isSent('ready', step), isSent(workspace, first)]).toEqual([false, false]);
  expect([isSent(workspace, step), isSent(workspace, step)]).toEqual([true, false]);
});

test('[LG53] a step that a lesson has from the first one is prepared from nothing', async () => {
  const [later] = laterLessons;
  const whole = await later!.load();
  const shelf = new LessonShelf(null as never, { lessons, laterLessons: [], fillPlaceholders });
  shelf.all = [...lessons, whole];
  const borrowed = whole.steps.filter((step) => shelf.startFor(step, whole) === undefined);
  expect(borrowed).toEqual(whole.steps.filter(({ id }) => lessons[0]!.steps.some((one) => one.id === id)));
  expect(borrowed.length).toBeGreaterThan(0);
  expect(whole.steps.length).toBeGreaterThan(borrowed.length);
});
