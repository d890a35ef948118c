import type { WindowStorage } from '#sdk/index';

/** Texts that outlive a reload of the tab; in memory alone where the browser refuses storage or has no room left. */
export function createTabStorage(storage: () => Storage): WindowStorage {
  const memory = new Map<string, string | null>();

  function keep(key: string, text: string | null): void {
    memory.set(key, text);
    try {
      if (text === null) storage().removeItem(key);
      else storage().setItem(key, text);
    } catch {
      // The memory has it; only a reload would lose it.
    }
  }

  return {
    get(key) {
      const known = memory.get(key);
      if (known !== undefined) return known;
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    set: (key, text) => keep(key, text),
    remove: (key) => keep(key, null),
  };
}

export const tabStorage = createTabStorage(() => window.sessionStorage);
