import { expect, test } from 'vitest';
import { sharedWithApp, withoutShared } from '../../../src/ui/features/data/shared-text';

const shared = (params: Record<string, string>) =>
  sharedWithApp(`https://app.example/x/?${new URLSearchParams(params)}#/data`);

test('[SH49] a link in what the system has shared with the app opens here, wherever in it and of whatever host it is', () => {
  const opens = 'https://app.example/x/?shared#1.AB_c-9';
  expect(shared({ 'share-url': 'https://app.example/x/?shared#1.AB_c-9' })).toBe(opens);
  expect(shared({ 'share-title': 'Mine', 'share-text': 'Look (http://b.example/?shared#1.AB_c-9).' })).toBe(
    opens,
  );
  expect(shared({ 'share-text': 'https://app.example/?workspace=a' })).toBeNull();
  expect(shared({ 'share-text': 'https://app.example/?shared#javascript:1' })).toBeNull();
  expect(shared({ workspace: 'mine' })).toBeUndefined();
});

test('[SH67] it opens as it was meant, as in an address', () => {
  for (const text of [
    'http://b.example/?shared%231.AB_c-9',
    '(http://b.example/?shared&utm=a#1.AB_c-9?utm=b)',
  ])
    expect(shared({ 'share-text': text }), text).toBe('https://app.example/x/?shared#1.AB_c-9');
});

test('[SH49] what was shared is taken out of the address, and nothing else', () => {
  expect(withoutShared('https://app.example/?share-text=a&workspace=mine&share-url=b#/data')).toBe(
    'https://app.example/?workspace=mine#/data',
  );
});
