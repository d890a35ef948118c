/** Where unsaved values wait, by key. */
export interface Shelf {
  read(key: string): string | null;
  write(key: string, text: string | null): void;
}

/** Keeps texts for this tab; in memory alone where the browser refuses session storage or has no room left. */
export function createShelf(storage: () => Storage): Shelf {
  const memory = new Map<string, string | null>();
  return {
    read(key) {
      const known = memory.get(key);
      if (known !== undefined) return known;
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write(key, text) {
      memory.set(key, text);
      try {
        if (text === null) storage().removeItem(key);
        else storage().setItem(key, text);
      } catch {
        // The memory has it; only a reload would lose it.
      }
    },
  };
}

export const tabShelf = createShelf(() => window.sessionStorage);
