import { expect, test } from 'vitest';
import { parseRoute } from '../../src/ui/parse-route';
import { placeAt, placesOf } from '../../src/ui/shell/places';

const places = placesOf('12345678', 3);
const placeOf = (address: string) => placeAt(parseRoute(address).segments);

test('[UI3] every place is current at its own address', () => {
  expect(places.map(({ href }) => placeOf(href))).toEqual(places.map(({ id }) => id));
});

test('[UI3] a place is current below its address', () => {
  expect(placeOf('#/a/12345678/um!skills/3402109730')).toBe('users');
  expect(placeOf('#/a/12345678/um!users/new')).toBe('users');
  expect(placeOf('#/a/12345678/campaigns/new')).toBe('campaigns');
  expect(placeOf('#/bots/b1/dialogs/d1')).toBe('bots');
  expect(placeOf('#/lesson/connect/first-skill')).toBe('lesson');
});

test('[UI3] no place is current at an unknown address', () => {
  const known = new Set(places.map(({ id }) => id));
  for (const address of ['#/', '#/nowhere', '#/a/12345678', '#/a/12345678/elsewhere'])
    expect(known.has(placeOf(address))).toBe(false);
});

test('[UI3] the short names of the bottom bar are parts of the names', () => {
  for (const { name, short } of places) expect(name).toContain(short);
});
