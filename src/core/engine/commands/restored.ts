import { tidyName } from '#model/comparable-text';
import { freeName } from '#model/free-name';
import { done } from './command';

/** What came back is not in everything as it was: what differs, each in words that end a sentence. */
export interface Restored {
  readonly differs: readonly string[];
}
export const allAsItWas: Restored = { differs: [] };
/** It is there already: somebody else has brought it back. */
export const unchanged = done([], allAsItWas);

export interface Named {
  readonly name: string;
}
export function renamed(before: Named, back: Named): string[] {
  return before.name === back.name ? [] : [`the name “${before.name}” was taken, so it is “${back.name}”`];
}

export function named({ name }: Named, others: readonly Named[], limit: number): string {
  return freeName({ stem: tidyName(name), taken: others.map((other) => other.name), limit });
}
