import type { TestTitle } from '../architecture/test-titles';

/** One thing the product must show. The id is the number in `[S112]`. */
export interface SeedRow {
  readonly id: number;
  readonly area: string;
  readonly text: string;
}

/** The ids of all rows that test titles name. */
export function provenIds(titles: readonly TestTitle[]): Set<number> {
  return new Set(
    titles.flatMap(({ title }) => [...title.matchAll(/\[S(\d+)\]/g)].map(([, id]) => Number(id))),
  );
}
