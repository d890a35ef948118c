/** In an address, and before what such a page keeps: the panes of a tab share its storage, and are people of their own. [UI142] */
const paneWord = 'pane=';

/** A pane begins with what its tab knows of a workspace, as a tab does that is opened twice; afterwards it goes its own way. [UI142] */
export function beginPane(storage: () => Storage, pane: string, workspace: string): void {
  const prefix = `${paneWord}${pane} `;
  const mark = `${prefix}has begun in ${workspace}`;
  try {
    const kept = storage();
    if (kept.getItem(mark) !== null) return;
    for (const key of Object.keys(kept).filter((one) => !one.startsWith(paneWord)))
      kept.setItem(prefix + key, kept.getItem(key) ?? '');
    kept.setItem(mark, 'yes');
  } catch {
    // Refused or full: it begins with nothing.
  }
}

/** What panes have kept is of people who are gone. */
export function forgetPanes(storage: () => Storage): void {
  try {
    for (const key of Object.keys(storage())) if (key.startsWith(paneWord)) storage().removeItem(key);
  } catch {
    // Refused: nothing was kept.
  }
}
