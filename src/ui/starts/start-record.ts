import * as v from 'valibot';
import type { WindowStorage } from '#sdk/index';

const prefix = 'handoff-sandbox/start/';
const recordSchema = v.object({
  start: v.string(),
  /** False while it is being made. */
  made: v.boolean(),
  route: v.string(),
  as: v.string(),
  /** What a tab keeps to be the visitor and the agents of it. */
  kept: v.record(v.string(), v.string()),
});

/** What this browser remembers of a workspace that a start has made. */
export type StartRecord = v.InferOutput<typeof recordSchema>;

export interface StartRecords {
  of(workspace: string): StartRecord | null;
  /** The workspace in which this start was made last. */
  lastOf(start: string): string | null;
  note(workspace: string, record: StartRecord): void;
}

/** Remembered for all tabs; for as long as the page lives where the browser refuses that. */
export function createStartRecords(storage: () => Pick<Storage, 'getItem' | 'setItem'>): StartRecords {
  const memory = new Map<string, string>();

  function read(key: string): string | null {
    try {
      return storage().getItem(prefix + key) ?? memory.get(key) ?? null;
    } catch {
      return memory.get(key) ?? null;
    }
  }
  function write(key: string, text: string): void {
    memory.set(key, text);
    try {
      storage().setItem(prefix + key, text);
    } catch {
      // Refused or full: the page has it.
    }
  }

  return {
    of(workspace) {
      try {
        return v.parse(recordSchema, JSON.parse(read(`in ${workspace}`) ?? 'null'));
      } catch {
        return null;
      }
    },
    lastOf: (start) => read(`of ${start}`),
    note(workspace, record) {
      write(`of ${record.start}`, workspace);
      write(`in ${workspace}`, JSON.stringify(record));
    },
  };
}

export const startRecords = createStartRecords(() => window.localStorage);

/** What a tab takes over of a record, unless it has its own. */
export function takeOver({ kept }: StartRecord, storage: WindowStorage): void {
  for (const [key, text] of Object.entries(kept)) if (storage.get(key) === null) storage.set(key, text);
}
