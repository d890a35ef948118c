import { expect, test } from 'vitest';
import { laterLessons, lessons } from '#core/lessons/index';
import { chaptersOf } from '../../../../src/ui/features/lessons/film/chapters';
import { besideVisitor, scenesOf, sideOf } from '../../../../src/ui/features/lessons/film/sides';
import { spell } from '../../../../src/ui/features/lessons/film/spell';
import { firstFilm } from '../../../../src/ui/starts/film-name';

const at = (route: string, effect?: null) => ({
  where: { route, way: [], ...(effect === null && { effect }) },
});

test('[WT17] a step is seen where its place is; beside the visitor stands what was seen there last, or is first', () => {
  const steps = [
    at('/visitor-page/?siteid={account}'),
    at('/bots/{bot}/connectors'),
    at('/visitor-page/?siteid={account}'),
    at('/agent'),
    at('/bots', null),
  ];
  expect(steps.map(sideOf)).toEqual(['visitor', 'setup', 'visitor', 'agent', null]);
  expect(steps.map((_, place) => besideVisitor(steps, place))).toEqual([
    ...['setup', 'setup', 'setup', 'agent', 'agent'],
  ]);
  expect(besideVisitor(steps.slice(0, 1), 0)).toBe('agent');
});

test('[WT17] the panes of a film begin where panes of their kind do; the third is there where something is set up', () => {
  const account = '61234567';
  const people = [
    { id: 'visitor', title: 'Visitor', path: '/visitor-page/?siteid=61234567' },
    { id: 'agent', title: 'Agent', path: '/agent' },
  ];
  expect(scenesOf([at('/agent'), at('/messaging-page/')], account)).toEqual(people);
  expect(scenesOf([at('/agent'), at('/map')], account)).toEqual([
    ...people,
    { id: 'setup', title: 'Setup', path: '/bots' },
  ]);
});

test('[WT16] each lesson names one of its steps from which on it is watched, and people act in it', async () => {
  expect(lessons[0]?.id).toBe(firstFilm);
  const all = [...lessons, ...(await Promise.all(laterLessons.map((one) => one.load())))];
  for (const lesson of all) {
    const { id, steps } = lesson;
    const from = steps.length - chaptersOf(lesson).length;
    expect(from, id).toBeGreaterThan(0);
    // Nobody is needed for what is set up first.
    const before = steps.slice(0, from).filter((step) => sideOf(step) !== 'setup');
    expect(
      before.map((step) => step.id).filter((step) => !['preview', 'api-key'].includes(step)),
      id,
    ).toEqual([]);
    expect(steps.slice(from).map(sideOf), id).toContain('visitor');
  }
});

test('[WT15] time that is passed over is told in words', () => {
  expect([16_000, 60_000, 180_000].map(spell)).toEqual(['16 seconds', '60 seconds', '3 minutes']);
});
