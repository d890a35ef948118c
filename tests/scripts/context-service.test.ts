import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeContext, contextSize } from '#core/bot/context-service/change-context';
import { emptyContext, type ContextChange, type ContextStore } from '#model/context-store';
import { counts, lengths, times } from '#model/limits';
import { ask, run } from './ask';
import { monday } from './job';

const kept = (store: ContextStore) => ({
  sees: { context: { store, beside: { properties: 0, characters: 0 } } },
});
const place = { namespace: 'tickets', until: monday + 1 } as const;
const store: ContextStore = {
  namespaces: [{ name: 'tickets', keptMs: 1000 }],
  properties: [
    { ...place, scope: 'global', of: '', key: 'all', value: 3 },
    { ...place, scope: 'user', of: 'consumer-1', key: 'open', value: { ids: [1] } },
    { ...place, scope: 'conversation', of: 'talk-1', key: 'seen', value: true },
    { ...place, scope: 'conversation', of: 'talk-1', key: 'over', value: true, until: monday },
  ],
};

test.each([
  ['isContextApiEnabled()', true],
  ['getGlobalContextData("tickets", "all")', 3],
  ['getContextDataForUser("tickets", "open")', { ids: [1] }],
  ['getContextDataForUser("tickets")', { open: { ids: [1] } }],
  ['getContextDataForConversation("tickets")', { seen: true }],
  ['getContextDataForConversation("tickets", "over")', null],
  ['getContextDataForConversation("tickets", "none")', null],
  ['getContextDataForConversation("other")', null],
  ['getGlobalContextData("__proto__", "constructor")', null],
])('[SC42] %s reads what is kept and not over', async (call, value) => {
  expect(await ask(`botContext.${call}`, kept(store))).toEqual({ value, effects: [] });
});

test('[SC42] what a job has changed it reads, and asks for in its order', async () => {
  const code = `
    var b = botContext, told = [];
    told.push(b.registerContextNamespace('a', 60), b.registerContextNamespace('a'));
    told.push(b.setGlobalContextData('a', 'x', 2), b.setContextDataForUser('a', 'x', [1, { y: 'z' }]));
    told.push(b.setContextDataForConversation('new', 'x', 'made'));
    told.push(b.getGlobalContextData('a', 'x'), b.getContextDataForUser('a'), b.getContextDataForConversation('new', 'x'));
    told.push(b.deleteGlobalContextData('a', 'x'), b.getGlobalContextData('a', 'x'), b.deleteGlobalContextData('a', 'x'));
    told.push(b.deleteContextDataForUser('a', 'x'), b.deleteContextDataForConversation('new', 'x'));
    told.push(b.deleteAllContextDataForUser('a'), b.deleteAllContextDataForConversation('none'));
    told.push(b.deleteContextNamespace('a'), b.deleteContextNamespace('a'));
    b.printDebugMessage(JSON.stringify(told));`;
  const { effects } = await run(code);
  const last = effects.at(-1);
  expect(last?.kind === 'debug' && JSON.parse(last.text)).toEqual([
    ...[true, true, true, true, true],
    ...[2, { x: [1, { y: 'z' }] }, 'made'],
    ...[true, null, false, true, true, true, false, true, false],
  ]);
  const changes = effects.flatMap((one) => (one.kind === 'context' ? [one.change] : []));
  const user = { scope: 'user', of: 'consumer-1' };
  expect(changes.slice(0, 5)).toEqual([
    { does: 'register', namespace: 'a', keptMs: 60_000 },
    { does: 'register', namespace: 'a', keptMs: null },
    { does: 'set', namespace: 'a', scope: 'global', of: '', key: 'x', value: 2 },
    { does: 'set', namespace: 'a', ...user, key: 'x', value: [1, { y: 'z' }] },
    { does: 'set', namespace: 'new', scope: 'conversation', of: 'talk-1', key: 'x', value: 'made' },
  ]);
  expect(changes).toHaveLength(10);
});

test.each([
  ['registerContextNamespace("no blanks")', 'the name of a namespace has letters, digits and _ only'],
  ['registerContextNamespace("sde")', 'the namespace “sde” is the platform’s own'],
  ['registerContextNamespace("a", 0)', 'a time to live is a number of seconds above 0'],
  ['registerContextNamespace("a", "soon")', 'a time to live is a number of seconds above 0'],
  ['setGlobalContextData("a")', 'the name of a value has 1 to 200 characters'],
  ['setGlobalContextData("a", "b")', 'a value has 1 to 100000 characters'],
  ['setContextDataForUser("faas", "b", 1)', 'the namespace “faas” is the platform’s own'],
  ['deleteGlobalContextData("a", "b")', 'there is no namespace “a”'],
  ['deleteContextDataForUser("tickets", "b")', 'there is no “b”'],
])('[SC43] %s is refused with a word why', async (call, why) => {
  expect(await ask(`botContext.${call}`, kept(store))).toEqual({
    value: false,
    effects: [{ kind: 'debug', text: `The Context Service refused: ${why}.` }],
  });
});

test('[SC43] where there is no service nothing is kept', async () => {
  const none = { sees: { context: null } };
  expect((await ask('botContext.isContextApiEnabled()', none)).value).toBe(false);
  expect(await ask('botContext.setGlobalContextData("a", "b", 1)', none)).toEqual({
    value: false,
    effects: [],
  });
});

const change = (before: ContextStore, asked: ContextChange, now = 0) => {
  const after = changeContext(before, asked, { now });
  return after.ok ? after.value : null;
};
const set = (key: string, value: unknown, namespace = 'a'): ContextChange =>
  ({ does: 'set', namespace, scope: 'global', of: '', key, value }) as ContextChange;

test('[SC42] a value is kept as long as its namespace said when it was set, thirteen months at most', () => {
  const untilOf = (it: ContextStore | null) => it?.properties.map(({ key, until }) => [key, until]);
  const first = change(emptyContext, { does: 'register', namespace: 'a', keptMs: 1000 })!;
  const two = change(change(first, set('x', 1))!, { does: 'register', namespace: 'a', keptMs: 5000 })!;
  const three = change(two, set('y', 1), 10)!;
  expect(untilOf(three)).toEqual([
    ['x', 1000],
    ['y', 5010],
  ]);
  expect(untilOf(change(three, { does: 'register', namespace: 'a', keptMs: null }, 1000))).toEqual([
    ['y', 5010],
  ]);
  const long = change(emptyContext, { does: 'register', namespace: 'a', keptMs: 1e15 })!;
  expect(untilOf(change(long, set('x', 1)))).toEqual([['x', times.longestContext]]);
  expect(untilOf(change(emptyContext, set('x', 1)))).toEqual([['x', times.longestContext]]);
});

test('[SC43] there is room for so much, with what others keep', () => {
  const most = { now: 0, beside: { properties: counts.contextProperties - 1, characters: 0 } };
  const one = changeContext(emptyContext, set('x', 1), most);
  expect(one.ok && changeContext(one.value, set('x', 2), most).ok).toBe(true);
  expect(one.ok && changeContext(one.value, set('y', 1), most).ok).toBe(false);
  const full = { now: 0, beside: { properties: 0, characters: lengths.context - 100 } };
  expect(changeContext(emptyContext, set('x', 'y'.repeat(200)), full).ok).toBe(false);
  let names = emptyContext;
  for (let at = 0; at < counts.contextNamespaces; at += 1) names = change(names, set('x', 1, `n${at}`))!;
  expect(change(names, set('x', 1, 'more'))).toBeNull();
});

test('[SC42] after any changes each place has the value it was given last, and no more is kept than has room', () => {
  const places = fc.constantFrom('x', 'y', 'z');
  const changes = fc.array(
    fc.oneof(
      fc.record({ key: places, value: fc.jsonValue({ maxDepth: 2 }) }),
      fc.record({ key: places, value: fc.constant(undefined) }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(changes, (all) => {
      const expected = new Map<string, unknown>();
      let now = emptyContext;
      for (const { key, value } of all) {
        const shelf = { namespace: 'a', scope: 'global', of: '', key } as const;
        const asked = value === undefined ? ({ does: 'delete', ...shelf } as const) : set(key, value);
        now = change(now, asked) ?? now;
        if (value === undefined) expected.delete(key);
        else if (value !== null) expected.set(key, value);
      }
      const found = new Map(now.properties.map(({ key, value }) => [key, value]));
      expect(found).toEqual(expected);
      expect(contextSize(now.properties).properties).toBe(found.size);
    }),
  );
});
