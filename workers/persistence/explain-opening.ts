export const storageRefused = 'storage is refused by this browser (private mode?)';
const newer =
  'what is stored was written by a newer version of this app and is left untouched; reload the page to get that version';

/** Why a database does not open, as part of a sentence. */
export function explainOpening(trouble: unknown): string {
  if (typeof indexedDB === 'undefined') return storageRefused;
  if (trouble instanceof DOMException) {
    if (trouble.name === 'VersionError') return newer;
    if (isRefusal(trouble)) return storageRefused;
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
