import type { Entity } from '#model/domain';
import { wordsOf } from './words-of';

/** An entity as it stands in a text. */
export interface FoundEntity {
  readonly name: string;
  /** As it was said. */
  readonly phrase: string;
  /** What the value stands for: its data, or itself. */
  readonly data: string;
}

interface Value extends Omit<FoundEntity, 'phrase'> {
  readonly words: readonly string[];
}

/** Values by their first word, the longest first. */
export type EntityTable = ReadonlyMap<string, readonly Value[]>;

export function entityTable(entities: readonly Entity[]): EntityTable {
  const table = new Map<string, Value[]>();
  for (const { name, values } of entities)
    for (const value of values) {
      const [phrase = '', data = phrase] = value.split('~').map((part) => part.trim());
      const words = wordsOf(phrase);
      const [first] = words;
      if (first !== undefined) table.set(first, [...(table.get(first) ?? []), { name, data, words }]);
    }
  for (const values of table.values()) values.sort((one, other) => other.words.length - one.words.length);
  return table;
}

/** The words of a text with `@name` in place of each value of an entity, and what was found. */
export function findEntities(
  table: EntityTable,
  words: readonly string[],
): { readonly words: readonly string[]; readonly entities: readonly FoundEntity[] } {
  const entities: FoundEntity[] = [];
  const replaced: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = table
      .get(words[at] ?? '')
      ?.find((value) => value.words.every((one, i) => words[at + i] === one));
    if (found) {
      const { name, data, words: said } = found;
      entities.push({ name, data, phrase: said.join(' ') });
      replaced.push(`@${name.toLowerCase()}`);
      at += said.length - 1;
    } else replaced.push(words[at] ?? '');
  }
  return { words: replaced, entities };
}
