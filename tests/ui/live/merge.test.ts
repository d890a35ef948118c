import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, weave, type Shape, type Woven } from '../../../src/ui/live/merge';
import { same } from '../../../src/ui/live/same';

interface Values {
  readonly name: string;
  readonly on: boolean;
  readonly method: string;
  readonly secret: string;
  readonly skills: readonly string[];
  readonly parts: readonly { readonly id: string; readonly text: string; readonly look: string }[];
}

const shape: Shape = {
  name: {},
  on: {},
  method: {},
  secret: { lead: 'method' },
  skills: { keyOf: (skill: string) => skill },
  parts: { keyOf: (part: Values['parts'][number]) => part.id },
};

const letter = fc.constantFrom('a', 'b', 'c');
const values: fc.Arbitrary<Values> = fc.record({
  name: letter,
  on: fc.boolean(),
  method: letter,
  secret: letter,
  skills: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5')),
  parts: fc.uniqueArray(fc.record({ id: fc.constantFrom('x', 'y', 'z'), text: letter, look: letter }), {
    selector: ({ id }) => id,
  }),
});
const versions = fc.tuple(values, values, values);
const clashesAt = (woven: Woven<Values>, field: string) =>
  woven.clashes.filter((clash) => clash.field === field);
const partIn = (list: Values['parts'], id: string) => list.find((part) => part.id === id);
const ids = ['x', 'y', 'z'] as const;

test('[FM2] what only the other side touched is as they left it', () => {
  fc.assert(
    fc.property(values, values, (from, theirs) => {
      expect(weave(shape, from, from, theirs)).toEqual({ values: theirs, from: theirs, clashes: [] });
    }),
  );
});

test('[FM2] what only I touched is as I left it', () => {
  fc.assert(
    fc.property(values, values, (from, mine) => {
      expect(weave(shape, from, mine, from)).toEqual({ values: mine, from, clashes: [] });
    }),
  );
});

test('[FM4] of a field that both touched mine is kept, and theirs is told', () => {
  fc.assert(
    fc.property(versions, ([from, mine, theirs]) => {
      const woven = weave(shape, from, mine, theirs);
      for (const field of ['name', 'on'] as const) {
        if (mine[field] === from[field]) expect(woven.values[field]).toBe(theirs[field]);
        else expect(woven.values[field]).toBe(mine[field]);
        const isLost = woven.values[field] !== theirs[field] && theirs[field] !== from[field];
        const told = isLost ? [{ field, member: undefined, mine: mine[field], theirs: theirs[field] }] : [];
        expect(clashesAt(woven, field)).toEqual(told);
      }
    }),
  );
});

test('[FM5] fields of one group are never mixed', () => {
  fc.assert(
    fc.property(versions, ([from, mine, theirs]) => {
      const woven = weave(shape, from, mine, theirs);
      const pair = ({ method, secret }: Values) => ({ method, secret });
      const kept = same(pair(mine), pair(from)) ? theirs : mine;
      expect(pair(woven.values)).toEqual(pair(kept));
      const isLost = !same(pair(kept), pair(theirs)) && !same(pair(theirs), pair(from));
      expect(clashesAt(woven, 'method').length).toBe(isLost ? 1 : 0);
    }),
  );
});

test('[FM3] nothing added to a list by either side is missing, and nothing removed by either is in it', () => {
  fc.assert(
    fc.property(versions, ([from, mine, theirs]) => {
      const woven = weave(shape, from, mine, theirs);
      const { skills } = woven.values;
      expect(new Set(skills).size).toBe(skills.length);
      for (const skill of ['1', '2', '3', '4', '5']) {
        const has = [from, mine, theirs].map((version) => version.skills.includes(skill));
        const [was, is, other] = has;
        expect(skills.includes(skill)).toBe(was ? is && other : is || other);
      }
      expect(clashesAt(woven, 'skills')).toEqual([]);
    }),
  );
});

test('[FM3][FM4] a change to a member is lost on neither side, or told', () => {
  fc.assert(
    fc.property(versions, ([from, mine, theirs]) => {
      const woven = weave(shape, from, mine, theirs);
      for (const id of ids) {
        const [was, is, other] = [from, mine, theirs].map(({ parts }) => partIn(parts, id));
        const now = partIn(woven.values.parts, id);
        const told = clashesAt(woven, 'parts').some(({ member }) => member === id);
        if (same(is, was)) expect(now).toEqual(other);
        else if (same(other, was) || same(is, other)) expect(now).toEqual(is);
        else if (!told) {
          // Both kept it and touched different sides of it.
          for (const field of ['text', 'look'] as const) {
            expect(now?.[field]).toBe(is?.[field] === was?.[field] ? other?.[field] : is?.[field]);
          }
        }
        if (told) expect(same(is, was) || same(other, was)).toBe(false);
      }
    }),
  );
});

test('[FM2] bringing together what was brought together changes nothing', () => {
  fc.assert(
    fc.property(versions, ([from, mine, theirs]) => {
      const woven = weave(shape, from, mine, theirs);
      expect(weave(shape, woven.from, woven.values, theirs)).toEqual(woven);
    }),
  );
});

test('[FM4] a decided clash is none any more, has the value chosen, and touches nothing else', () => {
  fc.assert(
    fc.property(
      versions,
      fc.constantFrom('mine' as const, 'theirs' as const),
      ([from, mine, theirs], choice) => {
        const woven = weave(shape, from, mine, theirs);
        const [clash, ...rest] = woven.clashes;
        if (!clash) return;
        const decided = decide(shape, woven, theirs, clash, choice);
        const again = weave(shape, decided.from, decided.values, theirs);
        expect(again.values).toEqual(decided.values);
        expect(again.clashes).toEqual(rest);
        const at = (version: Values) =>
          clash.member === undefined ? version[clash.field as 'name'] : partIn(version.parts, clash.member);
        expect(at(decided.values)).toEqual(choice === 'mine' ? at(woven.values) : at(theirs));
      },
    ),
  );
});

test('[FM3] while somebody types a list, their members do not change places', () => {
  const from = ['a', 'b'];
  const list: Shape = { list: { keyOf: (one: string) => one } };
  const woven = weave(list, { list: from }, { list: ['new', 'a', 'b'] }, { list: ['b', 'theirs'] });
  expect(woven.values.list).toEqual(['new', 'b', 'theirs']);
});

test('[FM3] who moves members decides their order: the other side, or I; what only one side has follows whom it followed there', () => {
  const list: Shape = { list: { keyOf: (one: string) => one } };
  const ordered = (from: string, mine: string, theirs: string) =>
    weave(list, { list: [...from] }, { list: [...mine] }, { list: [...theirs] }).values.list.join('');
  expect(ordered('abc', 'abxc', 'cab')).toBe('cabx');
  expect(ordered('abc', 'xabc', 'cba')).toBe('xcba');
  expect(ordered('abc', 'cab', 'abcd')).toBe('cdab');
  expect(ordered('abc', 'ac', 'cba')).toBe('ca');
});

test('[FM3] a member that one side changes and the other moves is where it was moved to, as it was changed', () => {
  const list: Shape = { list: { keyOf: ({ id }: { id: string }) => id } };
  const [one, two, changed] = [
    { id: '1', name: 'First' },
    { id: '2', name: 'Second' },
    { id: '1', name: 'Renamed' },
  ];
  const woven = weave(list, { list: [one, two] }, { list: [changed, two] }, { list: [two, one] });
  expect(woven).toMatchObject({ values: { list: [two, changed] }, clashes: [] });
});

test('[FM3] a list in which two go by one key is one thing, and loses neither', () => {
  const part = (id: string, text: string) => ({ id, text, look: 'a' });
  const two = [part('x', '1'), part('x', '2')];
  const at = (parts: Values['parts']): Values => ({
    name: '',
    on: true,
    method: '',
    secret: '',
    skills: [],
    parts,
  });
  const more = [...two, part('y', '3')];
  expect(weave(shape, at(two), at(more), at(two))).toMatchObject({ values: { parts: more }, clashes: [] });
  const other = [part('x', '1'), part('x', '9')];
  const woven = weave(shape, at(two), at(more), at(other));
  expect(woven).toMatchObject({ values: { parts: more }, clashes: [{ field: 'parts', member: undefined }] });
  const [clash] = woven.clashes;
  if (!clash) throw new Error('It was told as a clash.');
  expect(decide(shape, woven, at(other), clash, 'theirs').values.parts).toEqual(other);
  expect(decide(shape, woven, at(other), clash, 'mine').values.parts).toEqual(more);
});
