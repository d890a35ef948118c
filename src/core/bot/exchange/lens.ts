import { canonical, isRaw, listAt, rawAt, textAt, textsAt, withAt, withRead, type Raw } from './raw';

/** One thing that a file says at one place and that is kept here: how it is read, and how it is written. */
export interface Lens<T> {
  readonly path: readonly (string | number)[];
  read(raw: Raw): T;
  /** @param before what stands there, if anything does */
  write(now: T, before?: unknown): unknown;
}

/** Lenses by the field they fill. */
export type Lenses<T> = { readonly [Field in keyof T]: Lens<T[Field]> };

/** What the lenses of a kind see; which kind decides what that is. */
export function readAll<T extends object>(lenses: Lenses<T>, raw: Raw): T {
  const read = Object.entries<Lens<unknown>>(lenses).map(([field, lens]) => [field, lens.read(raw)] as const);
  // What is not there is left out.
  const fields = read.filter(([, value]) => value !== undefined);
  // The edge: one value for each lens.
  return Object.fromEntries(fields) as T;
}

/** The file's words with everything in them that has changed since, and nothing else touched. */
function writeAll<T extends object>(lenses: Lenses<T>, raw: Raw, now: object): Raw {
  return Object.entries<Lens<unknown>>(lenses).reduce(
    (written, [field, { path, read, write }]) =>
      withRead(written, path, read, Reflect.get(now, field) as unknown, write),
    raw,
  );
}

type Path = Lens<never>['path'];

export function textLens(...path: Path): Lens<string> {
  return { path, read: (raw) => textAt(raw, ...path), write: (now) => now };
}

/** Files write truths as such or as texts. */
export function flagLens(...path: Path): Lens<boolean> {
  const read = (raw: Raw) => [true, 'true'].some((yes) => yes === rawAt(raw, ...path));
  return { path, read, write: (now) => now };
}

export function texts(...path: Path): Lens<readonly string[]> {
  return { path, read: (raw) => textsAt(raw, ...path), write: (now) => now };
}

/** One of a few words; what is none of them is read as the first. */
export function oneOf<T extends string>(words: Readonly<Record<T, string>>, ...path: Path): Lens<T> {
  const kinds = Object.keys(words) as [T, ...T[]];
  return {
    path,
    read: (raw) => kinds.find((kind) => words[kind] === textAt(raw, ...path)) ?? kinds[0],
    write: (now) => words[now],
  };
}

/** A list of things, each seen by its own lenses; what else the file says of one that is still there, or has only changed, stays. */
export function things<T extends object>(lenses: Lenses<T>, blank: Raw, ...path: Path): Lens<readonly T[]> {
  const read = (raw: unknown) => listAt(raw, ...path).map((one) => readAll(lenses, one));
  return {
    path,
    read,
    write(now, before) {
      const known = (Array.isArray(before) ? before : []).filter(isRaw);
      const reads = known.map((one) => canonical(readAll(lenses, one)));
      const wanted = now.map(canonical);
      const places = wanted.map((words, at) => (reads[at] === words ? at : -1));
      wanted.forEach((words, at) => {
        if (places[at] === -1) places[at] = reads.findIndex((one, k) => one === words && !places.includes(k));
      });
      // As many as before: one that was only changed stands where it stood.
      const isThere = (at: number) => known.length === now.length && !places.includes(at);
      return now.map((thing, at) => {
        const place = places[at] === -1 && isThere(at) ? at : (places[at] ?? -1);
        return writeAll(lenses, known[place] ?? blank, thing);
      });
    },
  };
}

/** A list that is not there where it is empty; where nothing is said of it here the file’s own stays. */
export function optional<T>({ path, read, write }: Lens<readonly T[]>): Lens<readonly T[] | undefined> {
  return {
    path,
    read: (raw) => {
      const found = read(raw);
      return found.length > 0 ? found : undefined;
    },
    write: (now, before) => (now === undefined ? before : write(now, before)),
  };
}

/** What the file says of a thing that came with one. */
function rawOf({
  foreign,
}: {
  readonly foreign?: Readonly<Record<string, unknown>> | undefined;
}): Raw | null {
  const raw = foreign?.['raw'];
  return isRaw(raw) ? raw : null;
}

/** The thing as a file has it: the file's own words where it came with one, with all that has changed since; else every field. */
export function writeThing<T extends object>(
  lenses: Lenses<T>,
  thing: T & Parameters<typeof rawOf>[0],
  blank: Raw,
): Raw {
  const raw = rawOf(thing);
  if (raw) return writeAll(lenses, raw, thing);
  const there = Object.entries<Lens<unknown>>(lenses).filter(
    ([field]) => Reflect.get(thing, field) !== undefined,
  );
  return there.reduce(
    (written, [field, { path, write }]) =>
      withAt(written, path, write(Reflect.get(thing, field), undefined)) as Raw,
    blank,
  );
}
