import { comparable } from '#model/comparable-text';
import type { Snippet } from 'svelte';

/** One column: its cell is a snippet, else a text. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly text?: ((row: Row) => string) | undefined;
  readonly cell?: Snippet<[Row]> | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** Takes the room that is left. */
  readonly wide?: boolean | undefined;
}

/** A box above the table that keeps the rows whose text contains what is typed. */
export interface TableFilter<Row> {
  readonly label: string;
  readonly text: (row: Row) => string;
}

/** The rows whose text contains every word of the query, in their order. */
export function filterRows<Row>(
  rows: readonly Row[],
  query: string,
  text: (row: Row) => string,
): readonly Row[] {
  const words = comparable(query).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const whole = comparable(text(row));
    return words.every((word) => whole.includes(word));
  });
}
