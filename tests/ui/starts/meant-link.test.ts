import { expect, test } from 'vitest';
import { meantLink } from '../../../src/ui/starts/meant-link';

const link = 'https://app.example/x/?shared#1.aB-c_9';
const after = ['.', ').', '>', '%3E', '"', '%22', '%20', '%20(', '%E2%80%9D', '&', '*'];

test.each(after)('[SH62] a link that ends with %s is the one before it', (sign) => {
  expect(meantLink(link + sign)).toBe(link);
  expect(meantLink(link.replace('#', '%23') + sign)).toBe(link);
});

test.each([
  ['a tracker names itself behind it', `${link}?utm_source=mail&utm_medium=x`],
  ['a chat names itself behind it', `${link}&fbclid=IwAR0-x_y`],
  ['it stood in a text with marks', `${link}](https://app.example/x/`],
  ['its line was broken', link.replace('c_', 'c%0D%0A_')],
  ['its line was broken and quoted', link.replace('c_', 'c%0A%3E%20_')],
  ['its line was broken as mails do it', link.replace('c_', 'c=%0A_')],
  ['blanks came into it', link.replace('c_', 'c%20 _').replace('#', '#%20')],
  ['signs that nobody sees came into it', link.replace('c_', 'c%C2%AD%E2%80%8B_')],
  ['its signs were written as escapes', link.replace('-', '%2D').replace('_', '%5f').replace('1.', '1%2E')],
  ['so were they, twice', link.replace('-', '%252D').replace('#', '%2523')],
  ['an escape behind it was cut off', `${link}%E2%80`],
])('[SH67] it opens as it was meant where %s', (_, address) => {
  expect(meantLink(address)).toBe(link);
});

test('[SH67] what trackers put before the # changes nothing', () => {
  for (const query of ['?shared&utm_source=mail', '?fbclid=a.b&shared=', '?shared=3&a'])
    expect(meantLink(`https://app.example/${query}#1.aB-c_9.`)).toBe(`https://app.example/${query}#1.aB-c_9`);
});

test.each([
  link,
  'https://app.example/?shared#/lesson/connect-to-liveengage',
  'https://app.example/?shared#',
  'https://app.example/?shared-not=1&workspace=1.a',
  'https://app.example/?workspace=mine#/agent.',
  'https://app.example/?shared=2#1.aB-c_9',
  'https://app.example/?start=ready#/visitor-page/?siteid=%7Ba%7D',
])('[SH62] what is no such link is as it is: %s', (address) => {
  expect(meantLink(address)).toBe(address);
});
