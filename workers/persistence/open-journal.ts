import { createMemoryJournal } from '../host/memory-journal';
import type { Journal } from '../host/ports';
import { openDatabaseJournal } from './journal-store';

/** The journal of a workspace: the database's, or where there is none one in memory that says why. Never rejects. */
export async function openJournal(workspace: string, onGone: () => void): Promise<Journal> {
  if (typeof indexedDB === 'undefined') return createMemoryJournal(refused);
  try {
    return await openDatabaseJournal(workspace, onGone);
  } catch (trouble) {
    return createMemoryJournal(explain(trouble));
  }
}

const refused = 'storage is refused by this browser (private mode?)';
const newer =
  'what is stored was written by a newer version of this app: reload the page to get that version';

function explain(trouble: unknown): string {
  if (!(trouble instanceof DOMException)) return `the database cannot be opened: ${messageOf(trouble)}`;
  if (trouble.name === 'VersionError') return newer;
  return ['InvalidStateError', 'SecurityError', 'NotAllowedError'].includes(trouble.name)
    ? refused
    : `the database cannot be opened: ${trouble.message}`;
}

function messageOf(trouble: unknown): string {
  return trouble instanceof Error ? trouble.message : String(trouble);
}
