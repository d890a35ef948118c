import { expect, test } from 'vitest';
import { tellsOfSecret } from '#model/telling-names';
import { masked, shownUrl } from '../../../src/ui/kit/secret';

test.each([
  ['content-type', 'application/json', 'application/json'],
  ['Authorization', 'Bearer 0123456789abcdef', '••••cdef'],
  ['X-Api-Key', 'short', '••••'],
  ['Cookie', '', '••••'],
  ['api_key', '0123456789abcdef', '••••cdef'],
  ['X-Auth-Key', '0123456789abcdef', '••••cdef'],
  ['Ocp-Apim-Subscription-Key', '0123456789abcdef', '••••cdef'],
  ['appKey', 'short', '••••'],
  ['X-Signature', '0123456789abcdef', '••••cdef'],
  ['Accept-Language', 'de', 'de'],
  ['X-Author', 'Helen', 'Helen'],
  ['Monkey', 'George', 'George'],
  ['Max-Tokens', '500', '500'],
  ['pwd', 'short', '••••'],
  ['jwt', 'short', '••••'],
  ['X-Credential', 'short', '••••'],
  ['sessionkey', 'short', '••••'],
  ['X-OAuth', 'short', '••••'],
  ['signatureValue', 'short', '••••'],
  ['keyboard', 'de', 'de'],
])('[EP2][KT12] people read of %s: %s only %s', (key, value, shown) => {
  expect(tellsOfSecret(key) ? masked(value) : value).toBe(shown);
});

test.each([
  ['https://a.example/list?near=Ulm', 'https://a.example/list?near=Ulm'],
  [
    'https://a.example/?near=Ulm&api_key=0123456789abcdef#top',
    'https://a.example/?near=Ulm&api_key=••••cdef#top',
  ],
  ['https://a.example/?X%2DSignature=short&%E0=1', 'https://a.example/?X%2DSignature=••••&%E0=1'],
  ['https://a.example/?%61ppKey=short', 'https://a.example/?%61ppKey=••••'],
  ['/token=1', '/token=1'],
  ['https://helen:hush@a.example/x@y', 'https://••••@a.example/x@y'],
  ['https://helen:p@ssword-of-hers@a.example', 'https://••••hers@a.example'],
  ['https://a.example/?password=two words&near=Ulm', 'https://a.example/?password=••••&near=Ulm'],
  ['https://a.example/#access_token=short', 'https://a.example/#access_token=••••'],
])('[EP2][KT20] the log shows of %s only %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});
