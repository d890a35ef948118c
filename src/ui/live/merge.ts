import { same } from './same';

/** A form's values, by field. */
export type FormFields = Readonly<Record<string, unknown>>;

/** How a field comes together with what somebody else made of it. */
export interface FieldShape {
  /** Makes the field a list whose members come and go one by one: what a member is known by. */
  readonly keyOf?: ((member: never) => string) | undefined;
  /** The field that leads the group it belongs to: a group is changed as one. */
  readonly lead?: string | undefined;
}
export type Shape = Readonly<Record<string, FieldShape>>;

/** Two people changed the same thing, each to something else. Missing means taken away. */
export interface Clash {
  readonly field: string;
  /** Which member of a list. */
  readonly member: string | undefined;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Two versions brought together. */
export interface Woven<Values> {
  /** Mine, with all of theirs that does not stand against it. */
  readonly values: Values;
  /** Where mine begins now: theirs, and at a clash still what both began with. */
  readonly from: Values;
  readonly clashes: readonly Clash[];
}

/**
 * Brings together what two people made of the same values. What only one of them touched is as that one left it;
 * what both touched is mine and told as a clash. Weaving the answer again changes nothing. [FM2–FM5]
 */
export function weave<Values extends object>(
  shape: Shape,
  from: Values,
  mine: Values,
  theirs: Values,
): Woven<Values> {
  const clashes: Clash[] = [];
  const values: Values = { ...mine };
  const base: Values = { ...theirs };
  for (const field of Object.keys(shape)) {
    const keyOf = keyOfField(shape, field);
    if (keyOf && [from, mine, theirs].every((one) => hasEachOnce(keyOf, listAt(one, field)))) {
      const woven = weaveMembers(
        keyOf,
        field,
        listAt(from, field),
        listAt(mine, field),
        listAt(theirs, field),
      );
      Object.assign(values, { [field]: woven.values });
      Object.assign(base, { [field]: woven.from });
      clashes.push(...woven.clashes);
      continue;
    }
    if (leadOf(shape, field) !== field) continue;
    const group = groupOf(shape, field);
    const [was, is, other] = [pick(from, group), pick(mine, group), pick(theirs, group)];
    if (same(is, was)) Object.assign(values, other);
    else if (!same(other, was) && !same(is, other)) {
      Object.assign(base, was);
      clashes.push({ field, member: undefined, mine: at(mine, field), theirs: at(theirs, field) });
    }
  }
  return { values, from: base, clashes };
}

/** A clash decided: `mine` stands over theirs from now on, or `theirs` takes its place. */
export function decide<Values extends object>(
  shape: Shape,
  { values, from }: Pick<Woven<Values>, 'values' | 'from'>,
  theirs: Values,
  { field, member, theirs: other }: Clash,
  choice: 'mine' | 'theirs',
): { readonly from: Values; readonly values: Values } {
  const keyOf = member === undefined ? undefined : keyOfField(shape, field);
  const part = (values: Values): FormFields =>
    keyOf && member !== undefined
      ? { [field]: withMember(keyOf, listAt(values, field), member, other) }
      : pick(theirs, groupOf(shape, field));
  const base = part(from);
  // Where it came to stand just now is nobody's move.
  const settled = keyOf ? { [field]: sortedAs(keyOf, listAt(theirs, field), listAt(base, field)) } : base;
  return {
    from: { ...from, ...settled },
    values: choice === 'mine' ? values : { ...values, ...part(values) },
  };
}

type KeyOf = (member: unknown) => string;

/** Where two members go by one key the list is one thing, as nobody can tell which of them is meant. */
function hasEachOnce(keyOf: KeyOf, list: readonly unknown[]): boolean {
  return new Set(list.map(keyOf)).size === list.length;
}

function weaveMembers(
  keyOf: KeyOf,
  field: string,
  from: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): Woven<readonly unknown[]> {
  if (same(mine, from)) return { values: theirs, from: theirs, clashes: [] };
  const find = (list: readonly unknown[], key: string) => list.find((member) => keyOf(member) === key);
  const found: { readonly was: unknown; readonly clash: Clash & { readonly member: string } }[] = [];
  const values: unknown[] = [];
  const clash = (key: string, is: unknown, was: unknown, other: unknown) =>
    void found.push({ was, clash: { field, member: key, mine: is, theirs: other } });
  for (const is of mine) {
    const key = keyOf(is);
    const [was, other] = [find(from, key), find(theirs, key)];
    if (was !== undefined && same(is, was)) {
      if (other !== undefined) values.push(other);
      continue;
    }
    const woven = weaveMember(was, is, other);
    values.push(woven.values);
    if (!woven.agreed) clash(key, woven.values, woven.from, other);
  }
  for (const other of theirs) {
    const key = keyOf(other);
    if (find(mine, key) !== undefined) continue;
    const was = find(from, key);
    if (was === undefined) values.push(other);
    else if (!same(other, was)) clash(key, undefined, was, other);
  }
  const ordered = inOrder(keyOf, values, from, mine, theirs);
  const places = new Map(ordered.map((member, place) => [keyOf(member), place]));
  const placeOf = (key: string) => places.get(key) ?? ordered.length;
  // In one order, however the lists came here: what is woven again is the same.
  found.sort((one, other) => placeOf(one.clash.member) - placeOf(other.clash.member));
  return {
    values: ordered,
    from: found.reduce((base, { clash: { member }, was }) => withMember(keyOf, base, member, was), theirs),
    clashes: found.map(({ clash }) => clash),
  };
}

/** Who moved members decides their order; where both did, I do. What only the other side has follows whom it followed there. */
function inOrder(
  keyOf: KeyOf,
  values: readonly unknown[],
  from: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const keysIn = (list: readonly unknown[], ...others: (readonly unknown[])[]) =>
    list.map(keyOf).filter((key) => others.every((other) => other.some((member) => keyOf(member) === key)));
  const before = keysIn(from, mine, theirs);
  const isTheirs = same(keysIn(mine, from, theirs), before) && !same(keysIn(theirs, from, mine), before);
  const [first, second] = isTheirs ? [theirs, mine] : [mine, theirs];
  const order = keysIn(first, values);
  const others = keysIn(second, values);
  others.forEach((key, at) => {
    if (order.includes(key)) return;
    let place = order.indexOf(others[at - 1] ?? '') + 1;
    // What the first side has put there too stays where it is.
    while (place < order.length && !others.includes(order[place] ?? '')) place += 1;
    order.splice(place, 0, key);
  });
  const found = new Map(values.map((member) => [keyOf(member), member]));
  return order.map((key) => found.get(key));
}

/** A member of mine that is not as it was: field by field, if both sides have kept it and it has fields. */
function weaveMember(was: unknown, is: unknown, other: unknown) {
  if (!isRecord(was) || !isRecord(is) || !isRecord(other))
    return { values: is, from: was, agreed: same(was, other) || same(is, other) };
  const shape = Object.fromEntries(Object.keys({ ...was, ...is, ...other }).map((key) => [key, {}]));
  const { values, from, clashes } = weave(shape, was, is, other);
  return { values, from, agreed: clashes.length === 0 };
}

/** The list with this in the place of the member, behind all others where there was none; without it where it is missing. */
function withMember(
  keyOf: KeyOf,
  list: readonly unknown[],
  key: string,
  member: unknown,
): readonly unknown[] {
  const index = list.findIndex((one) => keyOf(one) === key);
  if (member === undefined) return list.filter((one) => keyOf(one) !== key);
  return index < 0 ? [...list, member] : list.with(index, member);
}

/** The list in the order of the other one; what that lacks comes last. */
function sortedAs(keyOf: KeyOf, other: readonly unknown[], list: readonly unknown[]): readonly unknown[] {
  const places = new Map(other.map((member, place) => [keyOf(member), place]));
  const placeOf = (member: unknown) => places.get(keyOf(member)) ?? other.length;
  return list.toSorted((one, two) => placeOf(one) - placeOf(two));
}

function keyOfField(shape: Shape, field: string): KeyOf | undefined {
  // Members are passed to the function of their own list alone.
  return shape[field]?.keyOf as KeyOf | undefined;
}

function leadOf(shape: Shape, field: string): string {
  return shape[field]?.lead ?? field;
}

function groupOf(shape: Shape, lead: string): readonly string[] {
  return Object.keys(shape).filter((field) => leadOf(shape, field) === lead);
}

function pick(values: object, fields: readonly string[]): FormFields {
  return Object.fromEntries(fields.map((field) => [field, at(values, field)]));
}

function at(values: object, field: string): unknown {
  const all: FormFields = { ...values };
  return all[field];
}

function listAt(values: object, field: string): readonly unknown[] {
  const list = at(values, field);
  return Array.isArray(list) ? list : [];
}

function isRecord(value: unknown): value is FormFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
