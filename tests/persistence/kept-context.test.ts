import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { changeContext } from '#core/bot/context-service/change-context';
import { contextKey, emptyContext, type ContextChange, type ContextStore } from '#model/context-store';
import type { JsonValue } from '#model/json';
import { times } from '#model/limits';
import { contextStore } from '#workers/persistence/context-schema';

const namespace = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'faas', ''), fc.string());
const shelf = {
  namespace,
  scope: fc.constantFrom('global' as const, 'user' as const, 'conversation' as const),
  of: fc.constantFrom('', 'consumer'),
};
const keptMs = fc.oneof(
  fc.constantFrom(0.1, 1100.0000000000002, NaN, Infinity, -1),
  fc.double(),
  fc.constant(null),
);
const change: fc.Arbitrary<ContextChange> = fc.oneof(
  fc.record({ does: fc.constant('register' as const), namespace, keptMs }),
  fc.record({
    ...{ does: fc.constant('set' as const), ...shelf, key: fc.string() },
    value: fc.jsonValue() as fc.Arbitrary<JsonValue>,
  }),
  fc.record({ does: fc.constant('delete-namespace' as const), namespace }),
);

const filed = ({ namespaces, properties }: ContextStore): unknown =>
  JSON.parse(
    JSON.stringify({
      namespaces,
      properties: Object.fromEntries(properties.map((one) => [contextKey(one), one])),
    }),
  );

test('[EN85] whatever code asks for, what is kept is what a file can hold', () => {
  const now = fc.integer({ min: 0, max: times.latestNow });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), now, (changes, at) => {
      const store = changes.reduce((before, one) => {
        const after = changeContext(before, one, { now: at });
        return after.ok ? after.value : before;
      }, emptyContext);
      const written = filed(store);
      expect(v.parse(contextStore, written)).toEqual(written);
    }),
  );
});

test('[EN85] what an older version has kept for a part of a millisecond is read', () => {
  const written = { namespaces: [{ name: 'a', keptMs: 0.1 }], properties: {} };
  expect(v.parse(contextStore, written).namespaces).toEqual([{ name: 'a', keptMs: 1 }]);
});
