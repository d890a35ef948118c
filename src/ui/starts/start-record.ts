import * as v from 'valibot';
import type { WindowStorage } from '#sdk/index';
import { filmName, firstFilm } from './film-name';
import { sharedTexts, type SharedTexts } from './shared-texts';

const recordSchema = v.object({
  start: v.string(),
  /** False while it is being made. */
  made: v.boolean(),
  /** Nobody has been shown what of it is there: it may go without a word. */
  unseen: v.optional(v.boolean()),
  route: v.string(),
  as: v.string(),
  /** It was made in a frame of another page, which may have it made anew. */
  framed: v.optional(v.boolean()),
  /** The lesson for whose film it was made, which goes back and forth in it; true where there was one film. */
  film: v.optional(
    v.pipe(
      v.union([v.boolean(), v.string()]),
      v.transform((of) => (of === true ? firstFilm : of || undefined)),
    ),
  ),
  /** What a tab keeps to be the visitor and the agents of it. */
  kept: v.record(v.string(), v.string()),
});

/** What this browser remembers of a workspace that a start has made. */
export type StartRecord = v.InferOutput<typeof recordSchema>;

export interface StartRecords {
  of(workspace: string): Promise<StartRecord | null>;
  /** The workspace in which this start, or the film of a lesson, was made last. */
  lastOf(what: string): Promise<string | null>;
  note(workspace: string, record: StartRecord): Promise<void>;
  /** What stands under this name from here on was made by nobody that is known. */
  forget(workspace: string): Promise<void>;
}

/** What was made there, as it is looked for: what is a film’s is nobody’s who opens its start. [WT9] */
export const whatIs = ({ film, start }: StartRecord) => (film ? filmName(film) : start);

/** Remembered for all tabs; for as long as the page lives where the browser refuses that. */
export function createStartRecords(texts: SharedTexts): StartRecords {
  const memory = new Map<string, string>();

  async function read(key: string): Promise<string | null> {
    const text = await texts.get(key).catch(() => null);
    return typeof text === 'string' ? text : (memory.get(key) ?? null);
  }

  return {
    async of(workspace) {
      try {
        return v.parse(recordSchema, JSON.parse((await read(`in ${workspace}`)) ?? 'null'));
      } catch {
        return null;
      }
    },
    lastOf: (what) => read(`of ${what}`),
    async note(workspace, record) {
      const entries = [
        [`of ${whatIs(record)}`, workspace],
        [`in ${workspace}`, JSON.stringify(record)],
      ] as const;
      for (const [key, text] of entries) memory.set(key, text);
      // Refused or full: the page has it, and what was known before is not true any more.
      await texts.set(entries).catch(() => texts.delete(`in ${workspace}`).catch(() => {}));
    },
    async forget(workspace) {
      const key = `in ${workspace}`;
      memory.delete(key);
      await texts.delete(key).catch(() => {});
    },
  };
}

/** Whether a start is on its way there, or was broken off, and nobody has seen it: whoever opens it has it made. [UI282] */
export const isSeenByNobody = (record: StartRecord | null) => record?.unseen === true && !record.made;

export const startRecords = createStartRecords(sharedTexts('handoff-sandbox-starts'));

/** What a tab takes over of a record, unless it has its own. */
export function takeOver({ kept }: StartRecord, storage: WindowStorage): void {
  for (const [key, text] of Object.entries(kept)) if (storage.get(key) === null) storage.set(key, text);
}
