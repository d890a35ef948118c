import { createHost, type Host } from '../host/create-host';
import type { Journal, Ports } from '../host/ports';
import type { GoneBy } from '../persistence/database';
import { openJournal } from '../persistence/open-journal';
import { consoleLog } from './console-log';
import { engineParts } from './engine-parts';
import { randomIds } from './random-ids';
import { systemClock } from './system-clock';

/** The time in which this engine may write. */
export interface EngineTerm {
  /** Nothing is written any more from this moment on. */
  end(): void;
}

export interface TermPlan {
  readonly workspace: string;
  /** What pages lend. */
  readonly lent: Required<Pick<Ports, 'scripts' | 'outside'>>;
  /** All tabs have this one engine. */
  readonly shared: boolean;
  onReady(host: Host): void;
  /** What is stored cannot be read to its end, or no host can begin on it. It is left as it is. */
  onUnreadable(): void;
  /** The storage was taken away. */
  onGone(why: GoneBy): void;
}

/** Opens the workspace and starts its host on what is stored. */
export function startTerm({ workspace, lent, shared, onReady, onUnreadable, onGone }: TermPlan): EngineTerm {
  let over = false;
  let journal: Journal | null = null;
  let host: Host | null = null;

  const platform = {
    clock: systemClock,
    ids: randomIds,
    parts: engineParts,
    log: {
      // What fails after the end fails because of the end.
      warn: (text: string, cause?: unknown) => over || consoleLog.warn(text, cause),
      bug: (text: string, cause: unknown) => over || consoleLog.bug(text, cause),
    },
  };

  async function start(): Promise<void> {
    try {
      journal = await openJournal(workspace, onGone, shared);
      if (over) journal.close();
      host = await createHost({ ...platform, ...lent, journal });
    } catch (cause) {
      platform.log.warn('No engine can begin on what is stored.', cause);
      journal?.close();
      if (!over) onUnreadable();
      return;
    }
    if (over) void host.stop();
    else onReady(host);
  }

  void start();

  return {
    end() {
      over = true;
      journal?.close();
      void host?.stop();
    },
  };
}
