/** As much of the platform's LockManager as is needed here; undefined where a browser or an insecure address has none. */
export type Locks =
  | {
      request(name: string, call: () => Promise<unknown> | undefined): Promise<unknown>;
      query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
    }
  | undefined;

/** Holds a lock that nobody else wants for as long as this thread lives. Resolves with its name once it is held, else with null. */
export function holdLifeLock(locks: Locks, name: string): Promise<string | null> {
  if (!locks) return Promise.resolve(null);
  return new Promise((resolve) => {
    const forEver = new Promise<never>(() => {});
    const held = () => {
      resolve(name);
      return forEver;
    };
    locks.request(name, held).catch(() => resolve(null));
  });
}

/**
 * Calls once when the holder of that lock is gone. Answers whether it will: not where there are no locks, and not where the holder's
 * lock is not to be seen, as when the site's data were removed between the start of one thread and of the other.
 */
export async function awaitEnd(locks: Locks, name: string | null, call: () => void): Promise<boolean> {
  if (!locks || name === null) return false;
  try {
    const { held = [] } = await locks.query();
    if (!held.some((lock) => lock.name === name)) return false;
    locks.request(name, () => void call()).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
