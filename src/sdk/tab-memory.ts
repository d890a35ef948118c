import { asId, type UserId } from '#model/ids';

/** Who gives commands from this tab. Survives a reload of the tab where the browser allows it. */
export interface TabMemory {
  me: UserId | null;
}

export function createTabMemory(workspace: string): TabMemory {
  const key = `handoff-sandbox/me/${workspace}`;
  let me = read(key);
  return {
    get me() {
      return me;
    },
    set me(userId) {
      me = userId;
      write(key, userId);
    },
  };
}

function read(key: string): UserId | null {
  try {
    const stored = sessionStorage.getItem(key);
    return stored === null ? null : asId<UserId>(stored);
  } catch {
    return null; // Storage is refused: it lasts as long as the page.
  }
}

function write(key: string, userId: UserId | null): void {
  try {
    if (userId === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, userId);
  } catch {
    // Refused or full: it lasts as long as the page.
  }
}
