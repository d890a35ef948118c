import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJson } from '#model/json';

test('[AE85] JSON is as long as it is written, whatever it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 200 }), (value, length) => {
      expect(isJson(value, length)).toBe(JSON.stringify(value).length <= length);
    }),
  );
});

test.each([[undefined], [NaN], [Infinity], [{ a: undefined }], [[() => 1]], [{ a: { a: { a: 1 } } }]])(
  '[AE85] %j is none, or nested too deep',
  (value) => {
    expect(isJson(value, 1_000, 2)).toBe(false);
  },
);

test('[AE85] a text is never longer than it is taken for', () => {
  for (const text of ['"\\\n', '\u0000\u001f', '\ud800', '–👍'])
    for (const spare of [0, 1]) expect(isJson(text, JSON.stringify(text).length - spare)).toBe(spare === 0);
});
