const prefix = 'handoff-sandbox/';

/** Takes away a workspace that no page shows, or not for long any more. */
export function removeWorkspace(name: string): void {
  indexedDB.deleteDatabase(prefix + name);
}

/** The workspaces this browser holds, by name; null where it does not tell. */
export async function listWorkspaces(): Promise<readonly string[] | null> {
  try {
    const databases = await indexedDB.databases();
    return databases
      .flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []))
      .sort((one, other) => one.localeCompare(other));
  } catch {
    // Not every browser lists databases, and a private one may refuse.
    return null;
  }
}
