import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addVariables,
  readVariables,
  writeVariables,
} from '../../../../src/ui/features/bot-builder/environments/variables-text';

const pairs = (text: string) => readVariables(text).variables.map(({ key, value }) => [key, value]);

test('[EN62] lines of key=value are read, whatever stands in the value', () => {
  expect(pairs('a=1\r\n\n  b = x=y, "z"\r c=\n"d"=4')).toEqual([
    ['a', '1'],
    ['b', 'x=y, "z"'],
    ['c', ''],
    ['d', '4'],
  ]);
});

test('[EN62] rows of a CSV file are read, with values over several lines', () => {
  expect(pairs('\uFEFFKey,Value\r\na,1\r\nb,"x, ""y""\r\nz"\r\n"c",3=4')).toEqual([
    ['a', '1'],
    ['b', 'x, "y"\nz'],
    ['c', '3=4'],
  ]);
});

test('[EN62] what cannot be read is left as it was', () => {
  expect(readVariables('a=1\nb,"x\ny"\nno variable\n=2\nc,"open')).toEqual({
    variables: [
      { key: 'a', value: '1' },
      { key: 'b', value: 'x\ny' },
    ],
    unread: ['no variable', '=2', 'c,"open'],
  });
  expect(readVariables('')).toEqual({ variables: [], unread: [] });
});

const there = [
  { key: 'a', value: '1' },
  { key: 'b', value: '2' },
];

test('[EN62] a name that is there already has the value that comes last, in its place', () => {
  expect(addVariables(there, 'c=3\na=0\na=4', 3)).toEqual({
    variables: [
      { key: 'a', value: '4' },
      { key: 'b', value: '2' },
      { key: 'c', value: '3' },
    ],
    count: 3,
    unread: [],
    left: [],
  });
});

test('[BB162] what there is no room for is left as lines that are read again', () => {
  const more = 'c=3\nd,"4\n""5"""\nnothing\nb=6\ne,"7 "\nf=8';
  const { variables, count, unread, left } = addVariables(there, more, 3);
  expect(variables.map(({ key, value }) => key + value)).toEqual(['a1', 'b6', 'c3']);
  expect([count, unread]).toEqual([2, ['nothing']]);
  expect(readVariables(left.join('\n')).variables).toEqual([
    { key: 'd', value: '4\n"5"' },
    { key: 'e', value: '7 ' },
    { key: 'f', value: '8' },
  ]);
});

test('[BB161] semicolons and tabs separate as commas do, below a heading or not', () => {
  expect(pairs('key;value\na;1,5\nb;"x;y"\n')).toEqual([
    ['a', '1,5'],
    ['b', 'x;y'],
  ]);
  expect(pairs('Name\tValue\na\thttps://a.example/?b=c;d')).toEqual([['a', 'https://a.example/?b=c;d']]);
  expect(pairs('KEY, VALUE\na=1;2\tx')).toEqual([['a', '1;2\tx']]);
});

test('[EN62] what is exported is read again as it was', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '=', '\n', ' ', 'é'), maxLength: 20 });
  const variables = fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[A-Za-z0-9_]{1,8}$/), value }), {
    selector: ({ key }) => key,
    maxLength: 6,
  });
  fc.assert(
    fc.property(variables, (all) => {
      expect(readVariables(writeVariables(all))).toEqual({ variables: all, unread: [] });
    }),
  );
});

test('[EN62] a text is read in time in proportion to its length', () => {
  const began = performance.now();
  readVariables('a,"'.concat('x,"""\n'.repeat(200_000)));
  readVariables(' '.repeat(1_000_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});
