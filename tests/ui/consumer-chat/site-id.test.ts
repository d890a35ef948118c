import fc from 'fast-check';
import { tidyName } from '#model/comparable-text';
import { expect, test } from 'vitest';
import { parseRoute, toPath } from '../../../src/ui/parse-route';
import {
  readSiteId,
  siteIdIn,
  siteIdPlaceholder,
  visitorPath,
} from '../../../src/ui/features/consumer-chat/site-id';
import { TypedOver } from '../../../src/ui/features/consumer-chat/typed-over.svelte';
import { wholeAddress } from '../../../src/ui/routes.svelte';
import { memoryStorage } from '../memory-storage';
import { proves } from '#support/proves';

test('[VP1] the page finds its account by the number in the address', () => {
  const { query } = parseRoute('#/visitor-page/?siteid=12345678');
  proves(['S25', 'S134'], () =>
    expect(readSiteId(query.get('siteid'))).toEqual({ kind: 'given', siteId: '12345678' }),
  );
});

test('[VP1] the placeholder is told from a number, also as browsers write it', () => {
  for (const hash of [
    `#/visitor-page/?siteid=${siteIdPlaceholder}`,
    '#/visitor-page/?siteid=[your%20account%20number]',
    '#/visitor-page/?siteid=%5Byour+account+number%5D',
  ]) {
    proves('S137', () =>
      expect(readSiteId(parseRoute(hash).query.get('siteid'))).toEqual({ kind: 'placeholder' }),
    );
  }
});

test('[VP1] an address without a site id says so', () => {
  expect(readSiteId(null)).toEqual({ kind: 'missing' });
  expect(readSiteId('  ')).toEqual({ kind: 'missing' });
});

test('[VP2] the strip takes a whole address, its end, or a number alone', () => {
  proves('S137', () => expect(siteIdIn('…/visitor-page/?siteid=12345678')).toBe('12345678'));
  expect(siteIdIn('http://localhost:4173/#/visitor-page/?siteid=12345678&x=1')).toBe('12345678');
  expect(siteIdIn('/visitor-page/?SITEID= 12345678 ')).toBe('12345678');
  expect(siteIdIn(' 12345678 ')).toBe('12345678');
});

test('[VP2] an address without a site id stays without one', () => {
  expect(siteIdIn('…/visitor-page/')).toBe('');
  expect(siteIdIn('…/visitor-page/?siteid=')).toBe('');
  expect(siteIdIn('')).toBe('');
});

test('[VP2] wrong escapes are taken as they are', () => {
  expect(siteIdIn('?siteid=%zz')).toBe('%zz');
});

test('[VP2] what the strip shows leads to the same site id through the address bar', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w [\]-]{1,30}$/), (siteId) => {
      const asked = siteIdIn(
        wholeAddress(visitorPath(siteId), { href: 'http://localhost/sub/?workspace=a#/bots' }),
      );
      expect(asked).toBe(tidyName(siteId));
      const hash = `#${toPath(['visitor-page', ''], { siteid: asked })}`;
      expect(parseRoute(hash).query.get('siteid')).toBe(asked);
    }),
  );
});

test('[VP9] what was typed over an address is there again after a reload, until it is visited', () => {
  const storage = memoryStorage();
  const open = (address: string) => new TypedOver(storage, 'address', () => address);
  open('a').text = 'half';
  expect(open('a').text).toBe('half');
  expect(open('b').text).toBe('b');
  open('a').forget();
  expect(open('a').text).toBe('a');
});
