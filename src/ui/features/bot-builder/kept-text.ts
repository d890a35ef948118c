/** One text that outlives a reload of the tab; null where there is none. */
export interface KeptText {
  read(): string | null;
  write(text: string | null): void;
}

/** Keeps the text in the tab's session storage; where the browser refuses that, nothing outlives the page. */
export function keepInTab(key: string): KeptText {
  return {
    read() {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        if (text === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
      } catch {
        // Refused or full: the page still holds what was typed.
      }
    },
  };
}

/** What the text says as JSON; undefined where it is none. */
export function readKept(kept: KeptText): unknown {
  try {
    return JSON.parse(kept.read() ?? 'null');
  } catch {
    return undefined;
  }
}
