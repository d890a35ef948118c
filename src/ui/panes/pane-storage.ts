import { panePrefix, tabStorage } from '../live/tab-storage';

/** Every key of a pane begins so. */
const isOfPane = (key: string) => key.startsWith('pane=');

/** A pane begins with what its tab knows, as a tab does that is opened twice; afterwards it goes its own way, in each workspace. The answer is whether it has begun now. [UI142] */
export function beginPane(storage: () => Storage, pane: string, workspace: string): boolean {
  const prefix = panePrefix(pane, workspace);
  const mark = `${prefix}has begun`;
  try {
    const kept = storage();
    if (kept.getItem(mark) !== null) return false;
    for (const key of Object.keys(kept).filter((one) => !isOfPane(one)))
      if (kept.getItem(prefix + key) === null) kept.setItem(prefix + key, kept.getItem(key) ?? '');
    kept.setItem(mark, 'yes');
  } catch {
    // Refused or full: it begins with nothing.
  }
  return true;
}

/** What panes have kept of this workspace is of people who are gone. [UI283] */
export function forgetPanes(storage: () => Storage, workspace: string): void {
  const itsPlace = panePrefix('', workspace).slice('pane='.length);
  const isOfIt = (key: string) => isOfPane(key) && key.slice(0, key.indexOf(' ') + 1).endsWith(itsPlace);
  try {
    for (const key of Object.keys(storage())) if (isOfIt(key)) storage().removeItem(key);
  } catch {
    // Refused: nothing was kept.
  }
}

/** What a pane keeps in a workspace, by key. */
export function paneTexts(
  storage: () => Storage,
  pane: string,
  workspace: string,
): ReadonlyMap<string, string> {
  const prefix = panePrefix(pane, workspace);
  try {
    const kept = storage();
    const keys = Object.keys(kept).filter((key) => key.startsWith(prefix));
    return new Map(keys.map((key) => [key.slice(prefix.length), kept.getItem(key) ?? '']));
  } catch {
    return new Map();
  }
}

/** Has a pane keep these in a workspace, and nothing else. */
export function replacePane(
  storage: () => Storage,
  pane: string,
  workspace: string,
  texts: ReadonlyMap<string, string>,
): void {
  const prefix = panePrefix(pane, workspace);
  try {
    const kept = storage();
    for (const key of Object.keys(kept)) if (key.startsWith(prefix)) kept.removeItem(key);
    for (const [key, text] of texts) kept.setItem(prefix + key, text);
  } catch {
    // Refused or full: what was there, or nothing.
  }
}

const event = 'handoff-sandbox/recall';

/** What a pane kept at another moment; a null is of a key that it did not have. */
export type Recollection = ReadonlyMap<string, string | null>;

interface Call {
  /** Null where they are to leave, for what comes next is not theirs. */
  readonly kept: Recollection | null;
  readonly waits: Promise<unknown>[];
}

/** Somebody whom a page plays. */
interface Player {
  leave(): void;
  /** As who is kept now; resolves when they are there. */
  comeBack(): Promise<unknown>;
}

/** The page around has the people of a pane leave, or come back as who they were: its page stays. [WT14] */
export async function recall(pane: Window, kept: Recollection | null): Promise<void> {
  const waits: Promise<unknown>[] = [];
  pane.dispatchEvent(new CustomEvent<Call>(event, { detail: { kept, waits } }));
  await Promise.all(waits);
}

/** In the pane: this player goes and comes as the page around says. */
export function whenRecalled(player: Player): void {
  window.addEventListener(event, (called) => {
    const { kept, waits } = (called as CustomEvent<Call>).detail;
    if (!kept) return player.leave();
    // The tab remembers what it has read.
    for (const [key, text] of kept)
      if (text === null) tabStorage.remove(key);
      else tabStorage.set(key, text);
    waits.push(player.comeBack());
  });
}
