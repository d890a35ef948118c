import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerCall, answersBefore, takesAll } from '#core/bot/endpoints/answer-call';
import { fitsUrl } from '#core/bot/endpoints/fits-url';
import type { CallRequest } from '#model/call';
import type { AllowedHost } from '#model/allowed-host';
import type { Endpoint } from '#model/endpoint';
import { asId } from '#model/ids';
import { validateBot } from '#core/bot/validate-bot';
import { withAnySet } from './any-set';
import { api, bot, dialog, integrationStep, userSays } from './bot-builder';

function endpoint(name: string, rest: Partial<Endpoint> = {}): Endpoint {
  return {
    id: asId(name),
    accountId: asId('account'),
    name,
    method: 'GET',
    url: 'https://a.example/list',
    status: 200,
    delayMs: 0,
    headers: [],
    body: name,
    script: '',
    ...rest,
  };
}

const get = (url: string): CallRequest => ({ method: 'GET', url, headers: [], body: '' });

test('[BT107] the first endpoint that fits answers', () => {
  const endpoints = [
    endpoint('posts', { method: 'POST' }),
    endpoint('one', { url: 'https://a.example/list/1', status: 201, delayMs: 300 }),
    endpoint('all', { url: 'https://a.example/*' }),
  ];
  expect(answerCall(endpoints, get('https://a.example/list/1'))).toMatchObject({
    ...{ by: { id: 'one', name: 'one' }, status: 201, delayMs: 300, body: 'one' },
  });
  expect(answerCall(endpoints, get('https://a.example/list'))).toMatchObject({ by: { name: 'all' } });
});

test('[BT107] where none fits the answer is 404 and says why each does not', () => {
  expect(answerCall([], get('https://a.example'))).toMatchObject({
    ...{ by: null, status: 404 },
    body: 'Nothing answers GET https://a.example: there are no endpoints. Make an endpoint for it, or allow a.example.',
  });
  expect(answerCall([], get('http://a.example')).body).toMatch(/Make an endpoint for it\.$/);
  const endpoints = [endpoint('posts', { method: 'POST' }), endpoint('other', { url: 'https://b.example' })];
  expect(answerCall(endpoints, get('https://a.example/list')).body).toBe(
    'No endpoint answers GET https://a.example/list. “posts”: it answers POST; “other”: its URL is https://b.example. Make an endpoint for it, or allow a.example.',
  );
  expect(answerCall([endpoint('plain')], get('https://a.example/list?near=Ulm')).body).toContain(
    '“plain”: its URL has no parameters: let it end with ?*',
  );
});

/** What a pattern means, said by an expression. */
const asExpression = (pattern: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\/-]/g, '\\$&'))
      .join('[^]*')}$`,
  );

test('[BT107] an address fits as its pattern says', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '?', '*'), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (pattern, url) => {
      expect(fitsUrl(pattern, url)).toBe(asExpression(pattern).test(url));
    }),
    { numRuns: 2000 },
  );
});

test('[BT107] a pattern takes no longer than it is long, whatever stands in it', () => {
  const began = performance.now();
  expect(fitsUrl('*a'.repeat(2500), 'a'.repeat(5000).concat('b'))).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
});

test('[BT107] an address that nothing answers is a problem, as far as it is known beforehand', () => {
  const found = (
    integration: Parameters<typeof api>[0],
    endpoints?: readonly Endpoint[],
    allowedHosts: readonly AllowedHost[] = [],
  ) =>
    validateBot(
      withAnySet(
        bot([dialog('Stores', [userSays(['stores']), integrationStep('Stores')])], [api(integration)]),
      ),
      [],
      { endpoints, allowedHosts },
    ).map(({ severity, field, text }) => `${severity} ${field}: ${text}`);
  const near = { parameters: [{ key: 'near', value: 'Ulm' }] };
  const all = endpoint('all', { url: 'https://stores.example/*' });
  expect(found({}, [all])).toEqual([]);
  expect(found({}, undefined)).toEqual([]);
  expect(found({ url: '{$botContext.url}' }, [])).toEqual([]);
  expect(found(near, [all])).toEqual([]);
  expect(found(near, [])).toEqual([
    'warning url: Nothing answers GET https://stores.example/list?near=Ulm: there are no endpoints. Make an endpoint for it, or allow stores.example.',
  ]);
  expect(found(near, [], [{ origin: 'https://stores.example', at: 0 }])).toEqual([
    'advice url: No endpoint answers: this call leaves the browser for stores.example, which was allowed.',
  ]);
  expect(found(near, [all], [{ origin: 'https://stores.example', at: 0 }])).toEqual([]);
  expect(found({ url: ' ' }, [])).toEqual(['error url: URL is empty.']);
});

test('[BT262] an address of the platform’s own services is told of beforehand, whether or not endpoints are known', () => {
  const asking = api({ url: 'platform:lambda/{$botContext.id}' });
  const one = withAnySet(
    bot([dialog('Stores', [userSays(['stores']), integrationStep('Stores')])], [asking]),
  );
  for (const endpoints of [[], undefined])
    expect(validateBot(one, [], { endpoints })).toMatchObject([{ severity: 'error', field: 'url' }]);
});

test('[BT107] an endpoint that an earlier one leaves nothing to is told of', () => {
  const endpoints = [
    endpoint('posts', { method: 'POST', url: '*' }),
    endpoint('lists', { url: 'https://a.example/*' }),
    endpoint('one', { url: 'https://a.example/list/*/1' }),
    endpoint('all', { url: '*' }),
  ];
  expect(endpoints.map((one) => answersBefore(endpoints, one)?.name)).toEqual([
    undefined,
    undefined,
    'lists',
    undefined,
  ]);
});

test('[AE24] an endpoint with a * answers in the place of a stand-in, one of another method or host does not', () => {
  const standIn = { method: 'POST', url: 'https://parcels.example/v1/bots/b/*/events' } as const;
  const takes = (method: 'GET' | 'POST', url: string) => takesAll({ method, url }, standIn);
  expect(takes('POST', 'https://parcels.example/*')).toBe(true);
  expect(takes('POST', standIn.url)).toBe(true);
  expect(takes('GET', 'https://parcels.example/*')).toBe(false);
  expect(takes('POST', 'https://letters.example/*')).toBe(false);
});
