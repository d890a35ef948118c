import type { WindowStorage } from '#client/consumer/consumer-identity';
import { asId, type UserId } from '#model/ids';

/** Who gives commands from this tab: found again in what the tab keeps, which is nothing where nobody says where. */
export interface TabMemory {
  me: UserId | null;
}

/** What that is kept under. */
export const meKey = (workspace: string) => `handoff-sandbox/me/${workspace}`;

export function createTabMemory(workspace: string, storage?: WindowStorage): TabMemory {
  const key = meKey(workspace);
  const kept = storage?.get(key) ?? null;
  let me = kept === null ? null : asId<UserId>(kept);
  return {
    get me() {
      return me;
    },
    set me(userId) {
      me = userId;
      if (userId === null) storage?.remove(key);
      else storage?.set(key, userId);
    },
  };
}
