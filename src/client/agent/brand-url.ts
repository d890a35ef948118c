import type { AccountId } from '#model/ids';

/** Where an agent's socket is, who is known by this bearer. */
export function brandUrl(accountId: AccountId, bearer: string): string {
  return `/ws_api/account/${encodeURIComponent(accountId)}/messaging/brand/${encodeURIComponent(bearer)}?v=2.1`;
}
