import { expect, test } from 'vitest';
import { meantLink } from '../../../src/ui/starts/meant-link';

const link = 'https://app.example/x/?shared#1.aB-c_9';
const after = ['.', ').', '>', '%3E', '"', '%22', '%20', '%20(', '%E2%80%9D', '&', '*'];

test.each(after)('[SH62] a link that ends with %s is the one before it', (sign) => {
  expect(meantLink(link + sign)).toBe(link);
  expect(meantLink(link.replace('#', '%23') + sign)).toBe(link);
});

test.each([
  link,
  'https://app.example/?workspace=mine#/agent.',
  'https://app.example/?shared=2#1.aB-c_9',
  'https://app.example/?start=ready#/visitor-page/?siteid=%7Ba%7D',
])('[SH62] what is no such link is as it is: %s', (address) => {
  expect(meantLink(address)).toBe(address);
});
