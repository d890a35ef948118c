/** What the browser's names mean for the person whose line could not be kept. */
const meanings: Readonly<Record<string, string>> = {
  QuotaExceededError: 'there is no room left in this browser’s storage',
  ConstraintError: 'another tab wrote to this workspace at the same moment',
  InvalidStateError: 'the database is closed',
  AbortError: 'the browser broke off the write',
  UnknownError: 'the browser could not write to the disk',
  SecurityError: 'storage is refused by this browser (private mode?)',
};

/** An error whose message is a reason people understand, and whose cause is what the browser threw. */
export function storageTrouble(trouble: unknown): Error {
  const { name, message } = trouble instanceof Error ? trouble : new Error(String(trouble));
  return new Error(meanings[name] ?? message, { cause: trouble });
}
