import { expect, test } from 'vitest';
import { laterLessons, lessons } from '#core/lessons/index';
import { starts } from '#core/starts/index';
import { preparedAt } from '../../../src/ui/features/lessons/own-workspace';

const here = 'https://a.example/x/?workspace=mine#/agent';

test('[LG41] a step is prepared in a workspace that is not there yet, in an empty world or in the one its lesson goes on from', () => {
  const lesson = { id: 'connect' };
  expect(preparedAt(here, lesson, 'accept', ['mine'])).toBe(
    'https://a.example/x/?workspace=connect#/lesson/connect/accept?prepare',
  );
  expect(preparedAt(here, { ...lesson, goesOnFrom: 'ready' }, 'accept', ['connect', 'connect-2'])).toBe(
    'https://a.example/x/?start=ready&workspace=connect-3#/lesson/connect/accept?prepare',
  );
});

test('[LG41] every later lesson goes on from a start that there is, and the first from nothing', async () => {
  expect(lessons.map(({ goesOnFrom }) => goesOnFrom)).toEqual([undefined]);
  for (const later of laterLessons)
    expect(starts.map(({ id }) => id)).toContain((await later.load()).goesOnFrom);
});
