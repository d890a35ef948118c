import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescapeMarkup } from '#model/markup';
import { readMarkup, wordsOfMarkup, type Marked } from '../../src/ui/conversation/read-markup';

const tags = ['p', 'br', 'strong', 'b', 'i', 'ul', 'ol', 'li', 'a'];

/** Its words, and as text whatever is not drawn. */
function wordsOf(parts: readonly Marked[]): string {
  return parts.map((one) => (typeof one === 'string' ? one : wordsOf(one.inside))).join('');
}

/** With what is drawn in square brackets. */
function outline(text: string): string {
  const show = (parts: readonly Marked[]): string =>
    parts
      .map((one) =>
        typeof one === 'string' ? one : `[${one.tag}${one.href ? ` ${one.href}` : ''}:${show(one.inside)}]`,
      )
      .join('');
  return show(readMarkup(text));
}

test.each([
  ['Plain & <simple>', 'Plain & <simple>'],
  ['<b>Bold</b> and <STRONG>strong</STRONG> <i >so</i>', '[b:Bold] and [strong:strong] [i:so]'],
  ['<p>One</p><p>Two<br>Three<br/>Four</p>', '[p:One][p:Two[br:]Three[br:]Four]'],
  ['<ul>\n <li>One</li>\n <li><b>Two</b></li>\n</ul>', '[ul:[li:One][li:[b:Two]]]'],
  ['<a href="https://a.example/x?y=1">there</a>', '[a https://a.example/x?y=1:there]'],
  [
    `<a href='tel:+491'>call</a>, <a href="mailto:a@b.example">mail</a>`,
    '[a tel:+491:call], [a mailto:a@b.example:mail]',
  ],
])('[BT301] %j is drawn as %j', (text, shown) => {
  expect(outline(text)).toBe(shown);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b onclick="alert(1)">x</b>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a href="//a.example">x</a>',
  '<a href="https://a.example" onmouseover="alert(1)">x</a>',
  '<a href=https://a.example>x</a>',
  '<a>x</a>',
  'never begun</b>',
  '<li>in no list</li>',
  '</br>',
  '</b onclick=x>',
  '<u>x</u><h1>x</h1><style>*{}</style><svg/onload=alert(1)>',
])('[BT301] %j stays text', (text) => {
  expect(readMarkup(text)).toEqual([text]);
});

test('[BT301] what is not ended ends with what it stands in, and a link in a link is text', () => {
  expect(outline('<b>never ended')).toBe('[b:never ended]');
  expect(outline('<b>x<i>y</b>z</i>')).toBe('[b:x[i:y]]z</i>');
  expect(outline('<a href="tel:1">x<a href="tel:2">y</a></a>')).toBe('[a tel:1:x<a href="tel:2">y]</a>');
  expect(outline('<ul>Text <b>bold</b><li>item</li>')).toBe('[ul:[li:Text ][li:[b:bold]][li:item]]');
});

const pieces = [
  ...['<', '>', '/', '"', "'", '=', ' ', '\n', 'x', '<!--', '-->', '&lt;', '<script>', '</script>'],
  ...[
    '<img src=x onerror=alert(1)>',
    '<b onclick=x>',
    '<a href="javascript:x">',
    '<a href="https://a.example/">',
  ],
  ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
];
const hostile = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), {
  maxLength: 60,
});
const drawn = /<\/?(p|br|strong|b|i|ul|ol|li)>|<\/a>|<a href="[^"]*">|\s/gi;

function check(one: Marked, depth: number): void {
  if (typeof one === 'string') return;
  expect(depth).toBeLessThanOrEqual(20);
  expect(tags).toContain(one.tag);
  expect(Object.keys(one).sort()).toEqual(['href', 'inside', 'tag']);
  expect(one.href ?? null).toEqual(
    one.tag === 'a' ? expect.stringMatching(/^(https?:\/\/|tel:|mailto:)/i) : null,
  );
  const isItem = (it: Marked) => typeof it !== 'string' && it.tag === 'li';
  if (one.tag === 'ul' || one.tag === 'ol') expect(one.inside.every(isItem)).toBe(true);
  for (const inner of one.inside) check(inner, depth + 1);
}

test('[BT301] of hostile texts nothing is drawn but these tags, nothing leads where it must not, and no word is lost', () => {
  fc.assert(
    fc.property(hostile, (some) => {
      const text = some.join('');
      const parts = readMarkup(text);
      for (const one of parts) check(one, 1);
      expect(wordsOf(parts).replace(drawn, '')).toBe(
        unescapeMarkup(text.replace(drawn, '\0')).replaceAll('\0', ''),
      );
    }),
    { numRuns: 500 },
  );
});

test('[BT301] a thousand tags in one another end at a depth that can be drawn', () => {
  expect(wordsOf(readMarkup(`${'<b>'.repeat(1000)}x${'</b>'.repeat(1000)}`))).toContain('<b>x</b>');
});

test('[BT301] where there is one line the tags are left out', () => {
  expect(wordsOfMarkup('<p>Hi, <b>you</b></p><p>all<br>of you <u>here</u></p>')).toBe(
    'Hi, you all of you <u>here</u>',
  );
});
