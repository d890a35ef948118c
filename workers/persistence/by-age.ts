/** Oldest first; those of one moment in the order in which they came into the world. */
export function byAge<T extends { readonly openedAt: number }>(conversations: readonly T[]): T[] {
  return conversations.toSorted((one, other) => one.openedAt - other.openedAt);
}
