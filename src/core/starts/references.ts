import { failed, ok, type Result } from '#base/result';

/** What has a name, and what it stands for: the answers of commands, and what a workspace begins with. */
export type NamedThings = Readonly<Record<string, unknown>>;

/** `{helen.userId}`: in a text a part of it; alone, the thing itself. */
const reference = /\{([A-Za-z][\w-]*)((?:\.[\w-]+)+)\}/g;

/** The names a value asks for, in their order. */
export function referencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [...value.matchAll(reference)].map(([, name = '']) => name);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}

/** Puts what names stand for in their places; the failure is the first that stands for nothing. [ST3] */
export function fillReferences<Value>(value: Value, named: NamedThings): Result<Value, string> {
  const lost: string[] = [];
  function look(whole: string, name: string, path: string): unknown {
    const found = path.slice(1).split('.').reduce(partOf, partOf(named, name));
    if (found === undefined) lost.push(whole);
    return found;
  }
  function fill(part: unknown): unknown {
    if (typeof part === 'string') return fillText(part);
    if (Array.isArray(part)) return part.map(fill);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, fill(one)]));
  }
  function fillText(text: string): unknown {
    const [match] = text.matchAll(reference);
    if (match?.[0] === text) return look(text, match[1] ?? '', match[2] ?? '');
    return text.replace(reference, (whole, name: string, path: string) => String(look(whole, name, path)));
  }
  // The same shape: only texts that are references have become what they stand for.
  const filled = fill(value) as Value;
  const [first] = lost;
  return first === undefined ? ok(filled) : failed(first);
}

function partOf(whole: unknown, key: string): unknown {
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, key)) return undefined;
  return (whole as NamedThings)[key];
}
