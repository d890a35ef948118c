import type { WindowStorage } from '#sdk/index';

/** A tab's storage in memory; `texts` is what a reload of the tab finds again. */
export function memoryStorage(
  texts = new Map<string, string>(),
): WindowStorage & { readonly texts: Map<string, string> } {
  return {
    texts,
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  };
}
