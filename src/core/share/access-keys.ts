import { apiAccessKeyOf } from '#model/api-access-key';
import { looseOf, type Loose } from './travels';

/** Whose API Access Key stood there: the user, at which sign, and the way to the text. */
type KeyMark = readonly [user: string, at: number, ...way: (string | number)[]];

/** A text without them, before anything else is taken out of it. */
interface Cut {
  readonly text: string;
  readonly marks: readonly KeyMark[];
}

/** Each is looked for anew in what may be a long text. */
const mostMarks = 1_000;
const keyLike = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g;

/** A copy without any user’s API Access Key, and where those stood. [SH40] */
export function cutKeys(world: Loose): { readonly bare: unknown; readonly cuts: readonly Cut[] } {
  const users = new Map(usersOf(world).map((user) => [apiAccessKeyOf(user), user.id]));
  const cuts: Cut[] = [];

  function cut(text: string, way: readonly (string | number)[]): string {
    let [gone, marks] = [0, [] as KeyMark[]];
    const bare = text.replace(keyLike, (key, at: number) => {
      const user = users.get(key);
      if (user === undefined) return key;
      marks = [...marks, [user, at - gone, ...way]];
      gone += key.length;
      return '';
    });
    if (marks.length > 0) cuts.push({ text: bare, marks });
    return bare;
  }
  function copy(value: unknown, way: readonly (string | number)[]): unknown {
    if (typeof value === 'string') return cut(value, way);
    if (Array.isArray(value)) return value.map((one, at) => copy(one, [...way, at]));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(
      ([name, inner]) => [name, copy(inner, [...way, name])] as const,
    );
    return Object.fromEntries(entries);
  }

  return { bare: copy(world, []), cuts };
}

/** Those whose text has stayed as it was when they were taken out of it. */
export function marksOf(world: unknown, cuts: readonly Cut[]): readonly KeyMark[] {
  const stayed = cuts.filter(
    ({ text, marks: [mark] }) => holderOf(world, mark?.slice(2) ?? [])?.value === text,
  );
  return stayed.flatMap(({ marks }) => marks).slice(0, mostMarks);
}

/** Puts each user’s own key where a mark says, in texts that are there. [SH40] */
export function putKeys(world: Loose, marks: unknown): void {
  const keys = new Map<string, string>(usersOf(world).map((user) => [user.id, apiAccessKeyOf(user)]));
  // From the end of a text to its beginning.
  for (const mark of Array.isArray(marks) ? marks.slice(0, mostMarks).reverse() : []) {
    const [user, at, ...way]: unknown[] = Array.isArray(mark) ? mark : [];
    const key = typeof user === 'string' ? keys.get(user) : undefined;
    const holder = holderOf(world, way);
    if (key === undefined || typeof at !== 'number' || typeof holder?.value !== 'string') continue;
    holder.put(holder.value.slice(0, at) + key + holder.value.slice(at));
  }
}

function usersOf(world: Loose) {
  return Object.values((world['users'] ?? {}) as object).flatMap((user) => {
    const { id, pid, accountId } = looseOf(user);
    const isOne = typeof id === 'string' && typeof pid === 'string' && typeof accountId === 'string';
    return isOne ? [{ id, pid, accountId } as Parameters<typeof apiAccessKeyOf>[0]] : [];
  });
}

function holderOf(world: unknown, way: readonly unknown[]) {
  let holder: Record<string, unknown> | undefined;
  let [value, last] = [world, ''];
  for (const part of way) {
    last = String(part);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, last)) return undefined;
    holder = value as Record<string, unknown>;
    value = holder[last];
  }
  return (
    holder && { value, put: (text: string) => void Object.defineProperty(holder, last, { value: text }) }
  );
}
