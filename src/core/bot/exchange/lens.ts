import { withRead, type Raw } from './raw';

/** One thing that a file says at one place and that is kept here: how it is read, and how it is written. */
export interface Lens<T> {
  readonly path: readonly (string | number)[];
  read(raw: Raw): T;
  write(now: T): unknown;
}

/** Lenses by the field they fill. */
export type Lenses<T> = { readonly [Field in keyof T]: Lens<T[Field]> };

/** What the lenses of a kind see; which kind decides what that is. */
export function readAll<T extends object>(lenses: Lenses<T>, raw: Raw): T {
  const fields = Object.entries<Lens<unknown>>(lenses).map(([field, lens]) => [field, lens.read(raw)]);
  // The edge: one value for each lens.
  return Object.fromEntries(fields) as T;
}

/** The file's words with everything in them that has changed since, and nothing else touched. */
export function writeAll<T extends object>(lenses: Lenses<T>, raw: Raw, now: object): Raw {
  return Object.entries<Lens<unknown>>(lenses).reduce(
    (written, [field, { path, read, write }]) =>
      withRead(written, path, read, Reflect.get(now, field) as unknown, write),
    raw,
  );
}
