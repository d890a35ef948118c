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

/** What values begin with the words on the way to it, by the next word. */
export interface EntityTable {
  value?: Value | { readonly name: string; readonly words: readonly string[] };
  readonly next: Map<string, EntityTable>;
}

/** Of two that are called the same, the first counts. */
export function entityTable(entities: readonly Entity[]): EntityTable {
  const table: EntityTable = { next: new Map() };
  const add = (value: NonNullable<EntityTable['value']>) => {
    let at = table;
    for (const word of value.words) {
      const next = at.next.get(word) ?? { next: new Map() };
      at.next.set(word, next);
      at = next;
    }
    at.value ??= value;
  };
  for (const { name, values } of entities) {
    const called = wordsOf(`@${name}`);
    if (called[0]?.startsWith('@')) add({ name, words: called });
    for (const value of values) {
      const [phrase = '', data = phrase] = value.split('~').map((part) => part.trim());
      const words = wordsOf(phrase);
      if (words.length > 0) add({ name, data, words });
    }
  }
  return table;
}

/** The words of a text with `@name` in place of an entity’s name and of each of its values, and what was found. */
export function findEntities(
  table: EntityTable,
  words: readonly string[],
): { readonly words: readonly string[]; readonly entities: readonly FoundEntity[] } {
  const entities: FoundEntity[] = [];
  const replaced: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = longestAt(table, words, at);
    if (found) {
      const { name, words: said } = found;
      if ('data' in found) entities.push({ name, data: found.data, phrase: said.join(' ') });
      replaced.push(`@${name.toLowerCase()}`);
      at += said.length - 1;
    } else replaced.push(words[at] ?? '');
  }
  return { words: replaced, entities };
}

function longestAt(table: EntityTable, words: readonly string[], from: number): EntityTable['value'] {
  let found: EntityTable['value'];
  let at = table.next.get(words[from] ?? '');
  for (let next = from + 1; at; next += 1) {
    found = at.value ?? found;
    at = at.next.get(words[next] ?? '');
  }
  return found;
}
