import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePath, readPath } from '#core/bot/variables/json-path';
import { counts } from '#model/limits';

const member = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty', '0', 'a'),
  fc.string({ unit: fc.constantFrom('a', 'b', '_', ' ', '-', 'é'), minLength: 1, maxLength: 5 }),
);

test('[BT108] what stands under a name is found by that name, whatever it is called', () => {
  fc.assert(
    fc.property(
      fc.array(member, { minLength: 1, maxLength: 6 }),
      fc.jsonValue({ maxDepth: 1 }),
      (names, value) => {
        const text = names.reduceRight(
          (inner, name) => `{${JSON.stringify(name)}:${inner}}`,
          JSON.stringify(value),
        );
        const path = parsePath(names.join('.'))!;
        expect(readPath(JSON.parse(text), path)).toEqual(JSON.parse(JSON.stringify(value)));
      },
    ),
  );
});

test('[BT108] any text is a path or none, and finds only what the response itself has', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '.', '[', ']', 'i', '0', "'", '"', ' ', '_'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.jsonValue(), (written, value) => {
      const path = parsePath(written);
      if (path === null) return;
      const found = readPath(value, path);
      expect(typeof found).not.toBe('function');
      expect(JSON.stringify(found)).toBeTypeOf('string');
    }),
    { numRuns: 1000 },
  );
  for (const name of ['__proto__', 'constructor', 'valueOf']) expect(readPath({}, [name])).toBeNull();
});

test('[BT108] long paths and deep or wide responses are read in their time, and no more is brought than is kept', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
  expect(readPath(deep, parsePath(Array(5000).fill('a').join('.'))!)).toBe(1);
  expect(readPath(deep, parsePath('a.'.repeat(20_000))! ?? [])).toBeDefined();
  const wide = { list: Array(50_000).fill({ list: Array(100).fill(1) }) };
  expect(readPath(wide, parsePath('list[i].list[i]')!)).toHaveLength(counts.results);
});
