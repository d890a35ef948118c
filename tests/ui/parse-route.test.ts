import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoute, toPath } from '../../src/ui/parse-route';
import { wholeAddress } from '../../src/ui/routes.svelte';

test('[UI1] no address is no segments and no query', () => {
  for (const hash of ['', '#', '#/', '#//']) {
    expect(parseRoute(hash).segments).toEqual([]);
    expect([...parseRoute(hash).query]).toEqual([]);
  }
});

test('[UI1] the number of a skill is the last segment of its address', () => {
  expect(parseRoute('#/a/12345678/um!skills/3402109730').segments).toEqual([
    'a',
    '12345678',
    'um!skills',
    '3402109730',
  ]);
});

test('[UI1] the site id of the visitor page is read from its query', () => {
  const { segments, query } = parseRoute('#/visitor-page/?siteid=12345678');
  expect(segments).toEqual(['visitor-page']);
  expect(query.get('siteid')).toBe('12345678');
});

test('[UI1] a placeholder in brackets is read whether the browser has escaped it or not', () => {
  expect(parseRoute('#/visitor-page/?siteid=[your account number]').query.get('siteid')).toBe(
    '[your account number]',
  );
  expect(parseRoute('#/visitor-page/?siteid=[your%20account%20number]').query.get('siteid')).toBe(
    '[your account number]',
  );
});

test('[UI1] the slash after # may be missing', () => {
  expect(parseRoute('#um!skills/7')).toEqual(parseRoute('#/um!skills/7'));
});

test('[UI1] a wrong escape stays as it was typed', () => {
  expect(parseRoute('#/lesson/100%').segments).toEqual(['lesson', '100%']);
});

test('[UI1] any text at all is read without harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (hash) => {
      expect(parseRoute(`#${hash}`).segments).not.toContain('');
    }),
  );
});

test('[UI2] segments and query come back as they were put in', () => {
  const segment = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(fc.array(segment), fc.dictionary(fc.string(), fc.string()), (segments, query) => {
      const back = parseRoute(`#${toPath(segments, query)}`);
      expect(back.segments).toEqual(segments);
      expect([...back.query]).toEqual(Object.entries(query));
    }),
  );
});

test('[UI2] the mark of the real product is not escaped', () => {
  expect(toPath(['a', '12345678', 'um!skills', '7'])).toBe('/a/12345678/um!skills/7');
});

test('[UI304] an address that is shown in a pane is that of the page, with its frame', () => {
  const place = { href: 'https://example.com/?workspace=mine&frame=none&pane=first#/visitor-page/' };
  expect(wholeAddress('/agent', place)).toBe('https://example.com/?workspace=mine#/agent');
  expect(wholeAddress('/agent', { href: 'https://example.com/?frame=none' })).toBe(
    'https://example.com/#/agent',
  );
});

test('[UI21] a whole address keeps where the app is served and the workspace', () => {
  const place = { href: 'https://example.com/sub/?workspace=mine#/bots/1' };
  expect(wholeAddress('/a/1/um!skills/2', place)).toBe(
    'https://example.com/sub/?workspace=mine#/a/1/um!skills/2',
  );
});
