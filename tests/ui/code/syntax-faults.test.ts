import { javascriptLanguage } from '@codemirror/lang-javascript';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syntaxFaults } from '../../../src/ui/code/syntax-faults';

const faults = (code: string) => syntaxFaults(javascriptLanguage.parser.parse(code), code);
const told = (code: string) => faults(code).map(({ line, message }) => `${line}: ${message}`);

test('[BB121] what cannot be read is named by its line', () => {
  expect(told('var a = 1;\nvar b = (2;\n')).toEqual(['2: Something is missing here.']);
  expect(told('if (a) {\n  b();\n')).toEqual([expect.stringMatching(/: Something is missing here\.$/)]);
  expect(told('var = 1;')).toHaveLength(1);
});

test('[BB121] what code panels can hold is read without a word', () => {
  for (const code of [
    '',
    'return;',
    'var channel = botContext.getChannel();\nif (channel == "web") {\n  botContext.sendMessage("Hold on.");\n}',
    'async function f() { await g(); }\nconst { a = 1, ...b } = c ?? {};\nlabel: for (const x of y) continue label;',
    'function __initConversation() { /x[/]y/.test(`a ${b}`); }',
    '// only a comment',
  ])
    expect(told(code), code).toEqual([]);
});

test('[BB121] whatever is typed, at most five are told, each within the code and each line once', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '{',
    '}',
    ';',
    '\n',
    'var ',
    'a',
    '=',
    '"',
    '`',
    '${',
    '/',
    '=>',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (typed) => {
      const code = typed.join('');
      const all = faults(code);
      expect(all.length).toBeLessThanOrEqual(5);
      expect(new Set(all.map(({ line }) => line)).size).toBe(all.length);
      for (const { from, to, line } of all) {
        expect(0 <= from && from <= to && to <= Math.max(1, code.length)).toBe(true);
        expect(line).toBeLessThanOrEqual(code.split('\n').length);
      }
    }),
  );
});
