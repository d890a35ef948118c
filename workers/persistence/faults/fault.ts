/** What does not fit, in words that begin with its place. */
export type Faults = Generator<string>;

export function entriesOf<T>(collection: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(collection);
}
