import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFaults } from '../../../src/ui/code/json-faults';

const told = (text: string) => jsonFaults(text).map(({ line, message }) => `${line}: ${message}`);

test.each([
  [`{ "a": 'b' }`, `1: “'b'” is not expected here.`],
  ['{\n  a: 1 }', '2: “a” is not expected here.'],
  ['{ "a": 1,\n}', '2: “}” is not expected here.'],
  ['[1,,2]', '1: “,” is not expected here.'],
  ['{ "a": 1 // so\n}', '1: “/” is not expected here.'],
  ['{ "a": 01 }', '1: “01” is not expected here.'],
  ['{ "a": undefined }', '1: “undefined” is not expected here.'],
  ['{ "a": 1', '1: Something is missing here.'],
  ['{ "a" 1 }', '1: “1” is not expected here.'],
])('[AE207] JSON that is none, %s, is told with its place', (text, sentence) => {
  expect(told(text)[0]).toBe(sentence);
});

test('[AE207] JSON has no faults, and whatever has none is JSON', () => {
  fc.assert(fc.property(fc.json(), (text) => void expect(told(text), text).toEqual([])));
  const pieces = fc.constantFrom('{', '}', '[', ']', '"a"', ':', ',', ' ', '\n', '1', 'null', "'", 'b', '-');
  const isJson = (text: string) => {
    try {
      return (JSON.parse(text), true);
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
      const text = typed.join('');
      expect(jsonFaults(text).length === 0, text).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});
