/** In an address, and before what such a page keeps: the panes of a tab share its storage, and are people of their own. [UI142] */
const paneWord = 'pane=';

/** A pane begins with what its tab knows of a workspace, as a tab does that is opened twice; afterwards it goes its own way. The answer is whether it has begun now. [UI142] */
export function beginPane(storage: () => Storage, pane: string, workspace: string): boolean {
  const prefix = `${paneWord}${pane} `;
  const mark = `${prefix}has begun in ${workspace}`;
  try {
    const kept = storage();
    if (kept.getItem(mark) !== null) return false;
    for (const key of Object.keys(kept).filter((one) => !one.startsWith(paneWord)))
      kept.setItem(prefix + key, kept.getItem(key) ?? '');
    kept.setItem(mark, 'yes');
  } catch {
    // Refused or full: it begins with nothing.
  }
  return true;
}

/** What panes have kept is of people who are gone. */
export function forgetPanes(storage: () => Storage): void {
  try {
    for (const key of Object.keys(storage())) if (key.startsWith(paneWord)) storage().removeItem(key);
  } catch {
    // Refused: nothing was kept.
  }
}

/** What a pane keeps, by key. */
export function paneTexts(storage: () => Storage, pane: string): ReadonlyMap<string, string> {
  const prefix = `${paneWord}${pane} `;
  try {
    const kept = storage();
    const keys = Object.keys(kept).filter((key) => key.startsWith(prefix));
    return new Map(keys.map((key) => [key.slice(prefix.length), kept.getItem(key) ?? '']));
  } catch {
    return new Map();
  }
}

/** Has a pane keep these, and nothing else. */
export function replacePane(storage: () => Storage, pane: string, texts: ReadonlyMap<string, string>): void {
  const prefix = `${paneWord}${pane} `;
  try {
    const kept = storage();
    for (const key of Object.keys(kept)) if (key.startsWith(prefix)) kept.removeItem(key);
    for (const [key, text] of texts) kept.setItem(prefix + key, text);
  } catch {
    // Refused or full: what was there, or nothing.
  }
}
