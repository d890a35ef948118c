import { expect, test } from 'vitest';
import { endpointFor } from '../../../src/ui/features/endpoints/endpoint-form';

test.each([
  ['https://stores.example/v1/list', { name: 'list', url: 'https://stores.example/v1/list' }],
  ['https://stores.example/list?near=Ulm&most=3', { name: 'list', url: 'https://stores.example/list?*' }],
])('[EN83] an endpoint for a call of %s begins with its address', (url, begun) => {
  expect(endpointFor({ method: 'POST', url, headers: [], body: '' })).toEqual({
    ...begun,
    method: 'POST',
    body: '{}',
  });
  expect(endpointFor(undefined)).toEqual({});
});
