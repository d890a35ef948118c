import type { SharedTexts } from '../../src/ui/starts/shared-texts';

/** What tabs share, in memory. */
export function memoryTexts(
  texts = new Map<string, string>(),
): SharedTexts & { readonly texts: typeof texts } {
  return {
    texts,
    get: (key) => Promise.resolve(texts.get(key)),
    set: (entries) => Promise.resolve(entries.forEach(([key, text]) => texts.set(key, text))),
    delete: (key) => Promise.resolve(void texts.delete(key)),
  };
}
