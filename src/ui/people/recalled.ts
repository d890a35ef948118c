import { tabStorage } from '../live/tab-storage';

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
