import { createHost, type Host } from '../host/create-host';
import { createMemoryJournal } from '../host/memory-journal';
import type { Journal } from '../host/ports';
import { openJournal } from '../persistence/open-journal';
import { readWorldFile, writeWorldFile } from '../persistence/world-file';
import { consoleLog } from './console-log';
import { randomIds } from './random-ids';
import { systemClock } from './system-clock';

/** The time in which this engine may write. */
export interface EngineTerm {
  /** Nothing is written any more from this moment on. */
  end(): void;
}

export interface TermPlan {
  readonly workspace: string;
  /** All tabs have this one engine. */
  readonly shared: boolean;
  onReady(host: Host): void;
  /** The storage was taken away: only a new engine knows what is there now. */
  onGone(): void;
}

/** Opens the workspace and starts its host, with what is stored or, where that cannot be read, beside it in memory. */
export function startTerm({ workspace, shared, onReady, onGone }: TermPlan): EngineTerm {
  let over = false;
  let journal: Journal | null = null;
  let host: Host | null = null;

  const platform = {
    clock: systemClock,
    ids: randomIds,
    files: { read: readWorldFile, write: writeWorldFile },
    parts: {
      connectors: () => import('../host/connectors/connector-pool'),
      lessons: () => import('#core/lessons/index'),
    },
    log: {
      // What fails after the end fails because of the end.
      warn: (text: string, cause?: unknown) => over || consoleLog.warn(text, cause),
    },
  };

  async function start(): Promise<Host> {
    journal = await openJournal(workspace, onGone, shared);
    if (over) journal.close();
    try {
      return await createHost({ ...platform, journal });
    } catch (cause) {
      platform.log.warn('What is stored cannot be read.', cause);
      journal.close();
      journal = createMemoryJournal('what is stored in this workspace cannot be read; it is left as it is');
      return createHost({ ...platform, journal });
    }
  }

  void start().then((started) => {
    host = started;
    if (over) void host.stop();
    else onReady(host);
  });

  return {
    end() {
      over = true;
      journal?.close();
      void host?.stop();
    },
  };
}
