import { createMemoryJournal } from '../host/memory-journal';
import type { Journal } from '../host/ports';
import { openDatabaseJournal } from './journal-store';

/**
 * The journal of a workspace: the database's, or where there is none one in memory that says why. Never rejects.
 * An engine that is `shared` by all tabs makes them one world without a database too.
 */
export async function openJournal(workspace: string, onGone: () => void, shared = true): Promise<Journal> {
  const inMemory = (why: string) => createMemoryJournal(shared ? why : why + apart);
  if (typeof indexedDB === 'undefined') return inMemory(refused);
  try {
    return await openDatabaseJournal(workspace, onGone);
  } catch (trouble) {
    return inMemory(explain(trouble));
  }
}

const refused = 'storage is refused by this browser (private mode?)';
const newer =
  'what is stored was written by a newer version of this app and is left untouched; reload the page to get that version';
const apart = ', and no tab sees what another does';

function explain(trouble: unknown): string {
  if (trouble instanceof DOMException) {
    if (trouble.name === 'VersionError') return newer;
    if (isRefusal(trouble)) return refused;
  }
  return `the database cannot be opened: ${messageOf(trouble)}`;
}

/** Chromium has no name of its own for storage that its user has switched off. */
function isRefusal({ name, message }: DOMException): boolean {
  return (
    ['InvalidStateError', 'SecurityError', 'NotAllowedError'].includes(name) ||
    (name === 'UnknownError' && message.includes('denied permission'))
  );
}

/** Without the full stop of the browser: the sentence goes on. */
function messageOf(trouble: unknown): string {
  return (trouble instanceof Error ? trouble.message : String(trouble)).replace(/\.$/, '');
}
