import { expect, test } from 'vitest';
import { parseRoute } from '../../../src/ui/parse-route';
import { Panes } from '../../../src/ui/features/panes/panes.svelte';
import { placeAfter } from '../../../src/ui/features/panes/place-after';
import { hasRoomForTwo } from '../../../src/ui/panes/room-for-two';

const here = 'https://a.example/?workspace=w#/panes';

test('[UI300] panes stand side by side in 736 px of room and more', () => {
  expect([390, 735, 736, 1440].map(hasRoomForTwo)).toEqual([false, false, true, true]);
});

test('[UI301] a pane that has gone elsewhere is sent back to the very address at which it began', () => {
  const panes = new Panes(here, '61234567', parseRoute('#/panes'));
  const began = panes.all[0]?.source;
  panes.follow(0, '/data');
  expect(panes.all.map(({ title, source }) => [title, source === began])).toEqual([
    ['Page', true],
    ['Agent', false],
  ]);
  expect(panes.show(0, 'visitor')).toBe(began);
  expect(panes.all.map(({ title }) => title)).toEqual(['Visitor', 'Agent']);
  expect(panes.path).toBe('/panes');
});

test('[UI301] what no pane can show changes nothing', () => {
  const panes = new Panes(here, '61234567', parseRoute('#/panes'));
  expect(panes.show(0, 'nothing')).toBeUndefined();
  expect(panes.path).toBe('/panes');
});

test('[UI364] F6 leads from the page through the panes and back to it, with Shift the other way', () => {
  const places = ['page', 'first', 'second'];
  expect(places.map((from) => placeAfter(places, from, false))).toEqual(['first', 'second', 'page']);
  expect(places.map((from) => placeAfter(places, from, true))).toEqual(['second', 'page', 'first']);
  // One that has gone, of which nothing is known any more.
  expect(placeAfter(places, 'third', false)).toBe('page');
});
