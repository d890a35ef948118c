import type { AccountId } from '#model/ids';

/** `<account>.<user>`, the id agents' clients know. */
export function oldIdOf({ accountId, id }: { readonly accountId: AccountId; readonly id: string }): string {
  return `${accountId}.${id}`;
}
