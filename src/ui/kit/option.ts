/** One thing to choose from a list. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  /** What it stands under, with those beside it of the same. */
  readonly group?: string | undefined;
}

/** Options as they stand in a list: each under what it belongs to, in the order they came in. [KT21] */
export function grouped(
  options: readonly Option[],
): readonly (readonly [group: string | undefined, Option[]])[] {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
}
