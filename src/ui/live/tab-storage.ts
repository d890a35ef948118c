import type { WindowStorage } from '#sdk/index';

const memory = new Map<string, string | null>();

/** Texts that outlive a reload of this tab; where the browser refuses that, they last as long as the page. */
export const tabStorage: WindowStorage = {
  get(key) {
    const known = memory.get(key);
    if (known !== undefined) return known;
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set: (key, text) => keep(key, text),
  remove: (key) => keep(key, null),
};

function keep(key: string, text: string | null): void {
  memory.set(key, text);
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Refused or full: the memory has it.
  }
}
